import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { misfits } from './script-paths.ts';
import { readStructure } from './script-structure.ts';
import { languageOf, parseYaml, readWording } from './wording-file.ts';

/**
 * Compiles `scripts-content/**.yaml` into modules, so that no YAML parser is shipped: a structure as it stands, a wording
 * flattened to path → lines. A file with a doubled, missing or extra id stops the build.
 */
export function yamlContent(): Plugin {
  return {
    name: 'yaml-content',
    transform(text, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\/scripts-content\/.+\.yaml$/.test(file)) return null;
      const language = languageOf(file);
      const content = language === undefined ? structureIn(text, basename(file)) : wordingIn(text, file, language);
      if (language !== undefined) this.addWatchFile(structureBeside(file));
      return { code: `export default ${JSON.stringify(content)};`, map: null };
    },
  };
}

function structureIn(text: string, name: string) {
  return readStructure(parseYaml(text, name), name);
}

function wordingIn(text: string, file: string, language: string) {
  const wording = readWording(parseYaml(text, file), file);
  const beside = structureBeside(file);
  const problems = misfits(structureIn(readFileSync(beside, 'utf8'), basename(beside)), wording, language);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return wording;
}

function structureBeside(file: string): string {
  return join(dirname(file), 'structure.yaml');
}
