/** A label, or labels below a name. */
export type Labels = { readonly [name: string]: string | Labels };

const files = import.meta.glob<{ readonly default: Labels }>('/locales/*/*.json');

/** The languages that have labels in this file, such as `agreement-sheet`. */
export function languagesOf(file: string): readonly string[] {
  return Object.keys(files).flatMap((path) => (path.endsWith(`/${file}.json`) ? [path.split('/')[2] ?? ''] : []));
}

/** The labels of a file in a language; undefined where there is no such file. */
export async function labelsOf(language: string, file: string): Promise<Labels | undefined> {
  const path = `/locales/${language}/${file}.json`;
  return Object.hasOwn(files, path) ? (await files[path]?.())?.default : undefined;
}
