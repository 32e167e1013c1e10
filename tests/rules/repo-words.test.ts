import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

/** All files that are, or are about to be, in the repository. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(path));

const TEXT = /\.(ts|tsx|mjs|cjs|json|yaml|md|css|html|grit|svg|webmanifest)$|^(\.ci\/run|LICENSE|\.gitignore|\.npmrc)$/;
const texts = files
  .filter((path) => TEXT.test(path) && path !== 'package-lock.json')
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** "file:line: word" for every place where the pattern occurs. */
function places(among: readonly { readonly path: string; readonly text: string }[], pattern: RegExp): string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const found = pattern.exec(line);
      return found ? [`${path}:${at + 1}: ${found[0]}`] : [];
    }),
  );
}

// A letter in brackets keeps this file from finding itself.
const UNFINISHED = /\b(TO[D]O|FIX[M]E|HA[C]K)\b|not implemente[d] yet|coming soo[n]/;
const MACHINE_PATH = /(^|[^\w.:/-])\/(home|Users|root|work|tmp)\/|[A-Z]:\\Users/;
const SILENCED = /@ts-(ignor[e]|nochec[k]|expect-erro[r])|biome-ignor[e]/;

/** A file is named after a concept of the field; these name none, or one that the field has left behind. */
const EMPTY_WORDS = /^(victim|offender|perpetrator|culprit|user|item|manager|helper|util|common|misc)s?$/;
const EMPTY_NAMES = /^(index|types?|constants?|data)$/;

function emptyNames(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const name = basename(path).replace(/\..*$/, '');
    return EMPTY_NAMES.test(name) || name.split('-').some((word) => EMPTY_WORDS.test(word));
  });
}

/** "file: class" for every class of a style sheet that no component names. */
function unusedClasses(sheets: readonly { readonly path: string; readonly text: string }[], code: string): string[] {
  return sheets.flatMap(({ path, text }) => {
    const selectors = text.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+(?=\{)/g) ?? [];
    const names = new Set(selectors.flatMap((selector) => selector.match(/(?<=\.)[a-z][\w-]*/gi) ?? []));
    return [...names].filter((name) => !new RegExp(`\\.${name}\\b|['"]${name}['"]`).test(code)).map((name) => `${path}: ${name}`);
  });
}

const source = texts.filter(({ path }) => path.startsWith('src/'));

describe('words in the repository', () => {
  test('there is something to read', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(source.length).toBeGreaterThan(20);
  });

  test('nothing is left to do later', () => {
    expect(places(texts, UNFINISHED)).toEqual([]);
    expect(places([{ path: 'a.ts', text: `a\n// ${['TO', 'DO'].join('')}: b` }], UNFINISHED)).toEqual([`a.ts:2: ${['TO', 'DO'].join('')}`]);
  });

  test('no path of one particular computer stands in a file', () => {
    expect(places(texts, MACHINE_PATH)).toEqual([]);
    for (const folder of ['home', 'tmp']) expect(places([{ path: 'a.ts', text: `'/${folder}/b'` }], MACHINE_PATH)).toHaveLength(1);
  });

  test('no check is silenced in the product', () => {
    expect(places(source, SILENCED)).toEqual([]);
    expect(places([{ path: 'a.ts', text: `// ${['biome', 'ignore'].join('-')} lint: b` }], SILENCED)).toHaveLength(1);
  });

  test('source files are named after concepts', () => {
    expect(emptyNames(source.map(({ path }) => path))).toEqual([]);
    expect(
      emptyNames(['src/app/meeting-manager.ts', 'src/domain/utils.ts', 'src/domain/victim.ts', 'src/domain/participants.ts']),
    ).toHaveLength(3);
  });

  test('no source file is longer than 300 lines', () => {
    expect(source.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  });

  test('every class of a style sheet is used', () => {
    const code = source.flatMap(({ path, text }) => (/\.tsx?$/.test(path) ? [text] : [])).join('\n');
    const sheets = source.filter(({ path }) => path.endsWith('.module.css'));
    expect(sheets.length).toBeGreaterThan(20);
    expect(unusedClasses(sheets, code)).toEqual([]);
    expect(unusedClasses([{ path: 'a.css', text: '.on { top: 0 } .off > p { top: 1.5rem }' }], 'styles.on')).toEqual(['a.css: off']);
  });
});
