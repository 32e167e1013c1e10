import { readdirSync, readFileSync } from 'node:fs';

/** language → file without `.json` → key with dots → text */
export type Locales = Readonly<Record<string, Readonly<Record<string, Labels>>>>;
export type Labels = Readonly<Record<string, string>>;

const FOLDER = new URL('../../../locales/', import.meta.url);

export function loadLocales(): Locales {
  return Object.fromEntries(readdirSync(FOLDER).map((language) => [language, loadLanguage(language)]));
}

function loadLanguage(language: string): Readonly<Record<string, Labels>> {
  const files = readdirSync(new URL(`${language}/`, FOLDER)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      labelsIn(JSON.parse(readFileSync(new URL(`${language}/${file}`, FOLDER), 'utf8'))),
    ]),
  );
}

/** Nested keys are joined with dots. What is no text becomes an empty one, which is a finding. */
export function labelsIn(node: unknown, at = ''): Labels {
  if (typeof node === 'string') return { [at]: node };
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return { [at]: '' };
  return Object.assign({}, ...Object.entries(node).map(([key, below]) => labelsIn(below, at === '' ? key : `${at}.${key}`)));
}

export function everyLabel(locales: Locales): readonly { language: string; file: string; key: string; text: string }[] {
  return Object.entries(locales).flatMap(([language, files]) =>
    Object.entries(files).flatMap(([file, labels]) => Object.entries(labels).map(([key, text]) => ({ language, file, key, text }))),
  );
}

export function localeFinding(language: string, file: string, key: string, problem: string): string {
  return `${file}.json (${language}) ${key}: ${problem}`;
}

/** `days_one` → `days`, `one`; a key without a plural form is its own base. */
export function pluralOf(key: string): { readonly base: string; readonly form: string | undefined } {
  const [, base, form] = /^(.+)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  return base === undefined ? { base: key, form: undefined } : { base, form };
}

export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name ?? ''))].sort();
}

/** The locales with another text for one key; without a text, the key is taken out. */
export function withLabel(locales: Locales, language: string, file: string, key: string, text?: string): Locales {
  const files = locales[language] ?? {};
  const others = Object.fromEntries(Object.entries(files[file] ?? {}).filter(([at]) => at !== key));
  return { ...locales, [language]: { ...files, [file]: text === undefined ? others : { ...others, [key]: text } } };
}
