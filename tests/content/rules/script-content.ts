import { readdirSync, readFileSync } from 'node:fs';
import { readStructure, type ScriptDocument } from '../../../build/script-structure.ts';
import { languageOf, parseYaml, readWording, type WordingFile } from '../../../build/wording-file.ts';

export interface ScriptContent {
  readonly structure: ScriptDocument;
  /** language → its wording file */
  readonly wordings: Readonly<Record<string, WordingFile>>;
}

/** One sentence or turn, and where it stands. */
export interface PlacedLine {
  readonly language: string;
  readonly path: string;
  readonly line: string;
}

const FOLDER = new URL('../../../scripts-content/restorative-meeting/', import.meta.url);

export function textOf(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

export function loadContent(): ScriptContent {
  const wordings = readdirSync(FOLDER).flatMap((file) => {
    const language = languageOf(file);
    return language === undefined ? [] : [[language, readWording(parseYaml(textOf(file), file), file)] as const];
  });
  return {
    structure: readStructure(parseYaml(textOf('structure.yaml'), 'structure.yaml'), 'structure.yaml'),
    wordings: Object.fromEntries(wordings),
  };
}

export function finding(language: string, path: string, problem: string): string {
  return `wording.${language}.yaml (${language}) ${path}: ${problem}`;
}

export function linesAt(content: ScriptContent, language: string, path: string): readonly string[] {
  return content.wordings[language]?.lines[path] ?? [];
}

export function everyLine(content: ScriptContent): readonly PlacedLine[] {
  return Object.entries(content.wordings).flatMap(([language, { lines }]) =>
    Object.entries(lines).flatMap(([path, at]) => at.map((line) => ({ language, path, line }))),
  );
}

export function sentencesIn(line: string): readonly string[] {
  return line.split(/(?<=[.?])\s+/);
}

/** The content with other lines at one path of one language; without lines, the path is taken out. */
export function withLines(content: ScriptContent, language: string, path: string, lines?: readonly string[]): ScriptContent {
  const wording = content.wordings[language];
  if (!wording) throw new Error(`No wording in ${language}`);
  const others = Object.fromEntries(Object.entries(wording.lines).filter(([at]) => at !== path));
  const changed = { ...wording, lines: lines ? { ...others, [path]: lines } : others };
  return { ...content, wordings: { ...content.wordings, [language]: changed } };
}

/** The same lines at one path of every language, for rules that compare languages. */
export function withLinesEverywhere(
  content: ScriptContent,
  path: string,
  lines: Readonly<Record<string, readonly string[]>>,
): ScriptContent {
  return Object.entries(lines).reduce((doctored, [language, at]) => withLines(doctored, language, path, at), content);
}
