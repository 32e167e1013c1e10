import { openTypeface, type Typeface } from './shaping.ts';
import type { Weight } from './typography.ts';

/** Fetches a font's bytes: over the network from the own origin in the browser, from the disk in Node. */
export type FontLoader = (fileName: string) => Promise<Uint8Array>;

/** One typeface a weight. Further scripts get theirs here. */
export type Typefaces = Readonly<Record<Weight, Typeface>>;

/** Names in public/fonts/pdf/. */
const FILES = { 400: 'noto-sans-400.ttf', 700: 'noto-sans-700.ttf' } as const satisfies Record<Weight, string>;

const loaded = new WeakMap<FontLoader, Promise<Typefaces>>();

/** The typefaces of a loader, read once. A failure is not remembered, so that a next try loads anew. */
export function loadTypefaces(loader: FontLoader): Promise<Typefaces> {
  const known = loaded.get(loader);
  if (known !== undefined) return known;
  const loading = Promise.all([loader(FILES[400]), loader(FILES[700])]).then(([regular, bold]) => ({
    400: openTypeface(regular),
    700: openTypeface(bold),
  }));
  loaded.set(loader, loading);
  loading.catch(() => loaded.delete(loader));
  return loading;
}
