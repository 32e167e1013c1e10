import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';

/** Code that breaks a house rule, where it stands, and a part of the sentence that must come back. */
const BROKEN = [
  ['a screen with its own text field', 'src/ui/screens/a.tsx', 'export const A = () => <input type="text" />;', 'text-field.tsx'],
  ['an input without a type', 'src/ui/components/b.tsx', 'export const A = () => <input name="b" />;', 'text-field.tsx'],
  ['an input whose type is decided later', 'src/ui/components/c.tsx', 'export const A = (p: P) => <input type={p.t} />;', 'text-field.tsx'],
  [
    'an input that only seems to be a choice',
    'src/ui/components/d.tsx',
    'export const A = () => <input data-type="radio" />;',
    'text-field.tsx',
  ],
  ['a textarea', 'src/ui/components/e.tsx', 'export const A = () => <textarea>{text}</textarea>;', 'text-field.tsx'],
  ['editable content', 'src/ui/components/f.tsx', 'export const A = () => <p contentEditable={true} />;', 'text-field.tsx'],
  ['content made editable', 'src/ui/g.ts', "export const a = (e: HTMLElement) => { e.contentEditable = 'true'; };", 'text-field.tsx'],
  ['a field made by hand', 'src/ui/h.ts', "export const a = () => document.createElement('textarea');", 'text-field.tsx'],
  ['a field made by React', 'src/ui/i.ts', "export const a = () => createElement('input', {});", 'text-field.tsx'],
  ['a screen with its own choice', 'src/ui/screens/j.tsx', 'export const A = () => <input type="radio" />;', 'src/ui/components'],
  ['a screen with its own file', 'src/ui/screens/ah.tsx', 'export const A = () => <input type="file" />;', 'src/ui/components'],
  ['a form', 'src/ui/components/k.tsx', 'export const A = () => <form><p /></form>;', 'submitted'],
  ['local storage', 'src/adapters/vault/l.ts', "localStorage.setItem('a', 'b');", 'kept in clear'],
  ['session storage through the window', 'src/ui/m.ts', "window.sessionStorage.getItem('a');", 'kept in clear'],
  ['storage by a name in quotes', 'src/ui/n.ts', "globalThis['localStorage'].clear();", 'kept in clear'],
  ['storage taken apart', 'src/ui/o.ts', 'const { localStorage } = window;', 'kept in clear'],
  ['a cookie', 'src/app/p.ts', "document.cookie = 'a=b';", 'kept in clear'],
  ['a database outside the vault', 'src/adapters/browser/q.ts', "indexedDB.open('a');", 'src/adapters/vault'],
  ['a private file outside the vault', 'src/ui/r.ts', 'navigator.storage.getDirectory();', 'src/adapters/vault'],
  ['a key made in a screen', 'src/ui/s.ts', "crypto.subtle.digest('SHA-256', bytes);", 'Keys and hashes'],
  ['keys taken apart', 'src/app/t.ts', 'const { subtle } = crypto;', 'Keys and hashes'],
  ['a worker made elsewhere', 'src/adapters/pdf/u.ts', 'new Worker(address);', 'workers.ts'],
  ['a worker made through the window', 'src/adapters/vault/v.ts', 'new window.SharedWorker(address);', 'workers.ts'],
  ['a service worker registered elsewhere', 'src/adapters/browser/ah.ts', "navigator.serviceWorker.register('/a.js');", 'workers.ts'],
  ['a cache of what was said', 'src/adapters/browser/ai.ts', "caches.open('a');", 'kept in clear'],
  ['a request from a screen', 'src/ui/w.ts', "fetch('/a');", 'leaves the laptop'],
  ['a request from a use case', 'src/app/x.ts', "new WebSocket('/a');", 'leaves the laptop'],
  ['a beacon', 'src/ui/y.ts', "navigator.sendBeacon('/a');", 'leaves the laptop'],
  ['printing to the console', 'src/ui/z.ts', "console.log('a');", 'console'],
  ['any', 'src/domain/aa.ts', 'export const a = (b: any) => b;', 'any'],
  [
    'an effect that forgets what it reads',
    'src/ui/ab.tsx',
    "import { useEffect } from 'react'; export const useA = (b: string) => { useEffect(() => { c(b); }, []); };",
    'dependency',
  ],
  ['a button without a type', 'src/ui/ac.tsx', 'export const A = () => <button>a</button>;', 'type'],
  ['a promise that nobody waits for', 'src/app/ae.ts', 'const a = async () => 1; export function b() { a(); }', 'Promise'],
  [
    'a fact that a switch forgets',
    'src/domain/af.ts',
    "export function a(b: 'x' | 'y') { switch (b) { case 'x': return 1; } return 2; }",
    'exhaustive',
  ],
  ['a side of the page that is wrong in Arabic', 'src/ui/ag.module.css', '.a { margin-left: 1px; }', 'logical'],
  ['a skipped test', 'tests/ad.test.ts', `${'test'}.skip('a', () => undefined);`, 'test'],
] as const;

/** Code that looks like the above and is right where it stands. */
const SOUND = [
  ['the one text field', 'src/ui/components/text-field.tsx', 'export const A = () => <textarea autoComplete="off" />;'],
  [
    'a choice among components',
    'src/ui/components/choice.tsx',
    'export const A = () => <input name="a" type="checkbox" onChange={() => b(\'c\')} />;',
  ],
  ['a file among components', 'src/ui/components/file-field.tsx', 'export const A = () => <input type="file" onChange={b} />;'],
  ['a component named as an element', 'src/ui/screens/sound.tsx', 'export const A = () => <Input />;'],
  ['the vault opens the database', 'src/adapters/vault/sound.ts', "indexedDB.open('a'); crypto.subtle.digest('SHA-256', bytes);"],
  ['the one mark in clear', 'src/adapters/browser/vault-marker.ts', "localStorage.setItem('a', 'b');"],
  ['the one maker of workers', 'src/adapters/browser/workers.ts', 'export const a = (b: string) => new Worker(b);'],
  ['an adapter reads a file of ours', 'src/adapters/pdf/sound.ts', "export const a = () => fetch('/a');"],
  ['the command line prints', 'src/cli.ts', "console.log('a');"],
  ['tests are free', 'tests/sound.test.ts', "indexedDB.open('a'); localStorage.clear();"],
] as const;

const report = z.object({
  diagnostics: z.array(z.object({ message: z.string(), severity: z.string(), location: z.object({ path: z.string() }) })),
});

describe('house rules of the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'herstelwijzer-lint-'));
  let found: z.infer<typeof report>['diagnostics'] = [];
  const about = (path: string) => found.filter(({ location }) => location.path.replaceAll('\\', '/').endsWith(path));

  beforeAll(() => {
    cpSync('biome.json', join(folder, 'biome.json'));
    cpSync('tests/rules/lint', join(folder, 'tests/rules/lint'), { recursive: true });
    for (const [, path, code] of [...BROKEN, ...SOUND]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${code}\n`);
    }
    const words = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', 'src', 'tests'];
    const run = spawnSync(process.execPath, [join(process.cwd(), 'node_modules/@biomejs/biome/bin/biome'), ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    found = report.parse(JSON.parse(run.stdout)).diagnostics;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(BROKEN)('%s is refused (%s)', (_, path, __, sentence) => {
    expect(about(path).map(({ message }) => message)).toContainEqual(expect.stringContaining(sentence));
    expect(about(path).some(({ severity }) => severity === 'error')).toBe(true);
  });

  test.each(SOUND)('%s is accepted (%s)', (_, path) => {
    expect(about(path).filter(({ severity, message }) => severity === 'error' && !message.includes('undeclared'))).toEqual([]);
  });
});
