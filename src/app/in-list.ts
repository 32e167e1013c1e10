/** Words as people list them: "Mila, Zoë en Sem", in the reader's language; '' for none. */
export function inList(words: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}
