interface Modules {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

/** The one lazy screen that everybody sees after unlocking. */
const START_SCREEN = '/src/ui/screens/records/records-screen.tsx';

/**
 * The chunk for what is needed up to the start screen, null for anything else: fifty small files, each packed on its
 * own, weigh a tenth more than one and cost fifty requests.
 */
export function startChunk(id: string, modules: Modules): string | null {
  return isNeededAtStart(id, modules, new Set()) ? 'start' : null;
}

function isNeededAtStart(id: string, modules: Modules, seen: Set<string>): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const known = modules.getModuleInfo(id);
  if (known === null) return false;
  return known.isEntry || id.endsWith(START_SCREEN) || known.importers.some((importer) => isNeededAtStart(importer, modules, seen));
}
