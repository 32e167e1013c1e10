/** Making one costs more than all it ever writes, and a page of records asks for it eighty times. */
const formats = new Map<string, Intl.ListFormat>();

/** Words as people list them: "Mila, Zoë en Sem", in the reader's language; '' for none. */
export function inList(words: readonly string[], language: string): string {
  const format = formats.get(language) ?? new Intl.ListFormat(language, { type: 'conjunction' });
  formats.set(language, format);
  return format.format(words);
}
