import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, test } from 'vitest';

const folders: string[] = [];

/** Runs the layer check on a small house with these files. */
function check(files: Readonly<Record<string, string>>): { readonly code: number | null; readonly text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'herstelwijzer-layers-'));
  folders.push(folder);
  for (const [path, code] of Object.entries({ 'package.json': '{ "type": "module" }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), code);
  }
  const run = spawnSync(process.execPath, [resolve('build/check-layers.mjs'), folder], { encoding: 'utf8' });
  return { code: run.status, text: run.stdout + run.stderr };
}

const SOUND = {
  'src/main.tsx': "import './ui/app.tsx'; import './adapters/vault/vault.ts';",
  'src/ui/app.tsx': "import '../app/session.ts';",
  'src/adapters/vault/vault.ts': "import '../../app/session.ts';",
  'src/app/session.ts': "import '../machine/chart.ts';",
  'src/machine/chart.ts': "import '../domain/stage.ts';",
  'src/domain/stage.ts': 'export const stage = 1;',
};

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the layers', () => {
  test('arrows that point downwards are accepted', () => {
    expect(check(SOUND)).toMatchObject({ code: 0 });
  });

  test('a check that sees no module fails', () => {
    const { code, text } = check({ 'src/readme.md': '' });
    expect(code).toBe(1);
    expect(text).toContain('no module was seen');
  });

  /** One file for each rule, with the import that must break it. */
  const BROKEN = [
    ['domain-knows-nobody', 'src/domain/upward.ts', "import '../app/session.ts';"],
    ['domain-imports-few-packages', 'src/domain/packaged.ts', "import 'node:fs';"],
    ['machine-knows-domain-only', 'src/machine/upward.ts', "import '../app/session.ts';"],
    ['app-knows-no-technique', 'src/app/technical.ts', "import '../adapters/pdf/writer.ts';"],
    ['app-knows-no-technique', 'src/app/technical-type.ts', "import type { W } from '../adapters/pdf/writer.ts'; export type V = W;"],
    ['adapters-know-no-screens', 'src/adapters/vault/showing.ts', "import '../../ui/screens/a.tsx';"],
    ['adapters-apart', 'src/adapters/vault/printing.ts', "import '../pdf/writer.ts';"],
    ['ui-knows-no-adapters', 'src/ui/technical.tsx', "import '../adapters/pdf/writer.ts';"],
    ['ui-knows-no-adapters', 'src/ui/technical-later.tsx', "export const a = () => import('../adapters/pdf/writer.ts');"],
    ['recovery-key-on-paper-alone', 'src/app/documents/key-sheet.ts', "import '../../domain/recovery-key.ts';"],
    ['recovery-key-on-paper-alone', 'src/adapters/pdf/key-layout.ts', "import '../../domain/recovery-key.ts';"],
    ['recovery-sheet-makes-no-document', 'src/ui/recovery-saving.tsx', "import '../app/make-document.ts';"],
    ['components-below-screens', 'src/ui/components/upward.tsx', "import '../screens/a.tsx';"],
    ['no-way-into-a-root', 'src/ui/rooted.tsx', "import '../main.tsx';"],
    ['node-in-few-places', 'src/app/reading.ts', "import 'node:fs';"],
    ['product-imports-no-tools', 'src/app/tooled.ts', "import '../../tests/support/a.ts';"],
    ['no-circle', 'src/app/circle.ts', "import './round.ts';"],
    ['no-orphan', 'src/app/lonely.ts', 'export const a = 1;'],
    ['no-dead-end', 'src/app/lost.ts', "import './nowhere.ts';"],
  ] as const;

  test('each rule names the file that broke it', () => {
    const { code, text } = check({
      ...SOUND,
      'src/domain/recovery-key.ts': "import './stage.ts';",
      'src/app/make-document.ts': "import './session.ts';",
      'src/app/round.ts': "import './circle.ts';",
      'src/adapters/pdf/writer.ts': "import '../../domain/stage.ts'; export type W = 1;",
      'src/ui/screens/a.tsx': "import '../app.tsx';",
      'tests/support/a.ts': 'export const a = 1;',
      ...Object.fromEntries(BROKEN.map(([, path, line]) => [path, line])),
    });
    expect(code).toBe(1);
    for (const [rule, path] of BROKEN) expect(text).toContain(`error ${rule}: ${path}`);
  });
});
