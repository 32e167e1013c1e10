import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { yamlContent } from '../../build/yaml-content.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'yaml-content-'));
const script = join(folder, 'scripts-content/restorative-meeting');
cpSync(join(repository, 'scripts-content/restorative-meeting'), script, { recursive: true });
const original = readFileSync(join(script, 'wording.nl.yaml'), 'utf8');
afterAll(() => rmSync(folder, { recursive: true }));

async function chunksOf(entry: string): Promise<readonly Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    root: repository,
    logLevel: 'silent',
    plugins: [yamlContent()],
    build: { write: false, minify: false, lib: { entry, formats: ['es'] }, modulePreload: false },
  });
  const outputs = Array.isArray(result) ? result : 'output' in result ? [result] : [];
  return outputs.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
}

/** The error of a build in which the Dutch wording is doctored; undefined when it builds. */
async function errorOfBuildWith(doctored: string): Promise<string | undefined> {
  writeFileSync(join(script, 'wording.nl.yaml'), doctored);
  return chunksOf(join(script, 'wording.nl.yaml')).then(
    () => undefined,
    (error: unknown) => String(error),
  );
}

test('each language is a lazy chunk of its own, and no YAML parser is shipped', async () => {
  const chunks = await chunksOf(join(repository, 'src/adapters/content/bundled-scripts.ts'));
  const holding = (line: string) => chunks.filter(({ code }) => code.includes(line));
  const [dutch, ...others] = holding('Niemand anders vertaalt. Ook geen kind.');
  const [english] = holding('Nobody else translates. No child does either.');
  expect(others).toEqual([]);
  expect(dutch?.isDynamicEntry).toBe(true);
  expect(english?.isDynamicEntry).toBe(true);
  expect(english?.fileName).not.toBe(dutch?.fileName);
  expect(chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.includes('node_modules/yaml/'))).toEqual([]);
});

test('a wording file that fits its structure builds', async () => {
  expect(await errorOfBuildWith(original)).toBeUndefined();
});

test('a doubled id stops the build and is named with file and language', async () => {
  const doubled = original.replace('\ncards:\n  joke:\n', '\ncards:\n  joke:\n    first:\n      - Nog een keer.\n');
  expect(await errorOfBuildWith(doubled)).toContain('wording.nl.yaml (nl) cards/joke/first: there twice');
});

test('a missing and an extra id stop the build', async () => {
  expect(await errorOfBuildWith(original.replace('\ncards:\n  joke:\n', '\ncards:\n  jest:\n'))).toMatch(
    /wording\.nl\.yaml \(nl\) cards\/joke\/first: missing[\s\S]*wording\.nl\.yaml \(nl\) cards\/jest\/first: not in the structure/,
  );
});
