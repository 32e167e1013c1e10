const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A short text in letters as a reader sees them: a letter with its marks is one. */
export function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Looks no further than it has to: a circle of eight asks at each turn. */
function firstLetterOf(text: string): string | undefined {
  const [first] = segmenter.segment(text);
  return first?.segment;
}

/** The first letter of a name, for a seat or a mark; a question mark while there is no name. */
export function initialOf(name: string): string {
  return firstLetterOf(name.trim()) ?? '?';
}

/** The text with its first letter as a capital of that language; `und` where the language makes no difference. */
export function withCapital(text: string, language: string): string {
  const first = firstLetterOf(text) ?? '';
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}
