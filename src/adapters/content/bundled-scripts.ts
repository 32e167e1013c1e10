import * as z from 'zod/mini';
import { Failure } from '../../app/failure.ts';
import type { ScriptSource } from '../../app/ports.ts';
import { scriptStructureSchema, type Wording } from '../../domain/conversation-script.ts';

/** One lazy chunk a language. A file that misses a line stops the build, so every language here is complete. */
const wordingFiles = import.meta.glob<Wording>('../../../scripts-content/restorative-meeting/wording.*.yaml', { import: 'default' });

const loadWording: ReadonlyMap<string, () => Promise<Wording>> = new Map(
  Object.entries(wordingFiles).flatMap(([file, load]) => {
    const language = /wording\.(.+)\.yaml$/.exec(file)?.[1];
    return language === undefined ? [] : [[language, load] as const];
  }),
);

/** The conversation that is built into the app. Nothing is fetched from elsewhere. */
export const bundledScripts: ScriptSource = {
  async structure() {
    try {
      const { default: structure } = await import('../../../scripts-content/restorative-meeting/structure.yaml');
      return z.parse(scriptStructureSchema, structure);
    } catch (cause) {
      throw new Failure('content-unavailable', { cause });
    }
  },

  async wording(language) {
    const load = loadWording.get(language);
    if (!load) throw new Failure('content-unavailable');
    try {
      return await load();
    } catch (cause) {
      throw new Failure('content-unavailable', { cause });
    }
  },
};
