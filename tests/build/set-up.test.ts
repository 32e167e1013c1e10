import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from '../../build/set-up.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-o', optional: true },
};

describe('whether everything is installed', () => {
  let root = '';
  const write = (path: string, packages: object) => writeFileSync(join(root, path), JSON.stringify({ packages }));

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'herstelwijzer-set-up-'));
    mkdirSync(join(root, 'node_modules'));
    write('package-lock.json', LOCKED);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('nothing was ever installed', () => {
    expect(isInstalled(root)).toBe(false);
  });

  test('what the lock names is there, without the builds of other systems', () => {
    write('node_modules/.package-lock.json', { 'node_modules/a': LOCKED['node_modules/a'] });
    expect(isInstalled(root)).toBe(true);
  });

  test.each([
    ['a package is missing', {}],
    ['a package has another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['a package has another content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-b' } }],
    [
      'a package is there that the lock does not name',
      { 'node_modules/a': LOCKED['node_modules/a'], 'node_modules/b': { version: '1.0.0' } },
    ],
  ])('%s', (_, installed) => {
    write('node_modules/.package-lock.json', installed);
    expect(isInstalled(root)).toBe(false);
  });
});
