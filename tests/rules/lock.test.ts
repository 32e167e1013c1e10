import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  describedStrangers,
  holesIn,
  inexactDependencies,
  packagesThatRefuse,
  readLock,
  readManifest,
  undescribedDependencies,
} from './lock-rules.ts';

/** The oldest Node the product promises to run on. */
const OLDEST_NODE = '20.19.0';

const manifest = readManifest(readFileSync('package.json', 'utf8'));
const lock = readLock(readFileSync('package-lock.json', 'utf8'));
const description = readFileSync('docs/dependencies.md', 'utf8');

describe('what is installed', () => {
  test('the lock has an entry for the build of every system', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(50);
    expect(holesIn(lock)).toEqual([]);
  });

  test('a lock without the builds of one system is refused', () => {
    const packages = Object.fromEntries(Object.entries(lock.packages).filter(([name]) => !name.includes('darwin-arm64')));
    const holes = holesIn({ packages });
    expect(holes).toContain('node_modules/@biomejs/biome: @biomejs/cli-darwin-arm64');
    expect(holes).toContain('node_modules/rolldown: @rolldown/binding-darwin-arm64');
  });

  test('an entry inside another package is found only by that package and those inside it', () => {
    const packages = {
      'node_modules/a': { optionalDependencies: { c: '1.0.0' } },
      'node_modules/a/node_modules/c': { version: '1.0.0' },
      'node_modules/b': { optionalDependencies: { c: '1.0.0' } },
      'node_modules/a/node_modules/d': { optionalDependencies: { c: '1.0.0' } },
    };
    expect(holesIn({ packages })).toEqual(['node_modules/b: c']);
  });

  test('every package runs on the oldest Node that is promised', () => {
    expect(packagesThatRefuse(lock, OLDEST_NODE)).toEqual([]);
  });

  test('a package that asks for a newer Node is named', () => {
    const packages = { ...lock.packages, 'node_modules/newer': { version: '5.0.0', engines: { node: '^22.13.0 || >=24' } } };
    expect(packagesThatRefuse({ packages }, OLDEST_NODE)).toEqual(['node_modules/newer: ^22.13.0 || >=24']);
  });

  test('every dependency is one exact version', () => {
    expect(inexactDependencies(manifest)).toEqual([]);
    expect(inexactDependencies({ dependencies: { a: '^1.0.0', b: 'latest', c: '1.0.0' }, devDependencies: { d: '~1.0.0' } })).toEqual([
      'a',
      'b',
      'd',
    ]);
  });

  test('docs/dependencies.md says of every dependency why it is here, and of nothing else', () => {
    expect(undescribedDependencies(manifest, description)).toEqual([]);
    expect(describedStrangers(manifest, description)).toEqual([]);
  });

  test('a dependency without a reason, and a reason without a dependency, are named', () => {
    const bare = { dependencies: { ...manifest.dependencies, unexplained: '1.0.0' }, devDependencies: manifest.devDependencies };
    expect(undescribedDependencies(bare, description)).toEqual(['unexplained']);
    expect(describedStrangers(manifest, `${description}\n| \`gone\` | why |`)).toEqual(['gone']);
  });
});
