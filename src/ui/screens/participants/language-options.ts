import { useMemo } from 'react';
import { useDesk } from '../../application-context.tsx';

/** Languages that families at Dutch schools speak most, the school's own first. */
const FAMILY_LANGUAGES = ['nl', 'en', 'tr', 'ar', 'pl', 'uk', 'ti', 'ro', 'bg', 'es', 'fr', 'zh', 'so', 'fa', 'ru', 'pt', 'de'] as const;

/** Languages to choose from, named in the language of the tool. */
export function useLanguageOptions(): readonly { readonly value: string; readonly label: string }[] {
  const { language } = useDesk().settings;
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    return FAMILY_LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
  }, [language]);
}
