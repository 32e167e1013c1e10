import { loadDirections } from './directions.ts';
import { FIRST_FAMILY, type FontFamily, furtherFamilies } from './font-families.ts';
import { openTypeface, type Typeface } from './typeface.ts';
import type { Weight } from './typography.ts';

/** Fetches a font's bytes: over the network from the own origin in the browser, from the disk in Node. */
export type FontLoader = (fileName: string) => Promise<Uint8Array>;

/** The typefaces of a document for each weight, in order of preference. */
export type Typefaces = Readonly<Record<Weight, readonly [Typeface, ...Typeface[]]>>;

const loaded = new WeakMap<FontLoader, Map<string, Promise<Typeface>>>();

/**
 * The typefaces that these texts need, each file read once a loader, and with them the rules for their directions. A failure is not remembered, so that a next try
 * loads anew.
 */
export async function loadTypefaces(loader: FontLoader, texts: readonly string[]): Promise<Typefaces> {
  const [first] = await Promise.all([loadFamily(loader, FIRST_FAMILY), loadDirections(texts)]);
  const further = await Promise.all(furtherFamilies(texts, first[400].covers).map((family) => loadFamily(loader, family)));
  return { 400: [first[400], ...further.map((family) => family[400])], 700: [first[700], ...further.map((family) => family[700])] };
}

async function loadFamily(loader: FontLoader, { key, files }: FontFamily): Promise<Record<Weight, Typeface>> {
  const [regular, bold] = await Promise.all([loadFile(loader, `${key}4`, files[400]), loadFile(loader, `${key}7`, files[700])]);
  return { 400: regular, 700: bold };
}

function loadFile(loader: FontLoader, key: string, file: string): Promise<Typeface> {
  const files = loaded.get(loader) ?? new Map<string, Promise<Typeface>>();
  loaded.set(loader, files);
  const known = files.get(file);
  if (known !== undefined) return known;
  const loading = loader(file).then((bytes) => openTypeface(key, bytes));
  files.set(file, loading);
  loading.catch(() => files.delete(file));
  return loading;
}
