import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { labelsOf } from './locale-files.ts';

/** Each screen's labels are a file of their own, loaded when the screen opens. */
const localeFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    labelsOf(language, namespace).then(
      (labels) => (labels ? done(null, labels) : done(new Error(`no labels ${language}/${namespace}`), null)),
      (cause: unknown) => done(cause instanceof Error ? cause : new Error(String(cause)), null),
    );
  },
};

/** Languages in which the tool itself is complete. Dutch is the source. */
export const TOOL_LANGUAGES = ['nl', 'en'] as const;
export type ToolLanguage = (typeof TOOL_LANGUAGES)[number];

/** The language of the tool before anybody chose one. */
export function preferredLanguage(preferred: readonly string[]): ToolLanguage {
  return preferred.some((tag) => tag.toLowerCase().startsWith('nl')) || !preferred.some((tag) => tag.toLowerCase().startsWith('en'))
    ? 'nl'
    : 'en';
}

/**
 * Labels of the tool. What people typed is put in as it stands: React escapes it, and i18next neither escapes,
 * interpolates nor nests what stands inside a value.
 */
export async function startLabels(language: ToolLanguage): Promise<i18n> {
  await i18next
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false, skipOnVariables: true },
      returnNull: false,
      react: { useSuspense: true },
    });
  return i18next;
}
