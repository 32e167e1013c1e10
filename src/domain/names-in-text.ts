/** Where a name stands in a text: from `start` up to and without `end`, in UTF-16 units, a genitive not counted. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}*)?/gu;
const GENITIVES = ['', "'s", '’s', 's', "'", '’'] as const;

/**
 * Places where this name may stand: whole or in part, whatever its capitals and marks, with a genitive, or as an
 * initial with a dot. It marks likely ones for a person to decide, so it finds rather too many than too few; a word
 * without a capital (van, der) is no name by itself. Never throws.
 */
export function mentionsOf(text: string, name: string): readonly Mention[] {
  const parts = (name.match(WORD) ?? []).filter((part) => !startsSmall(part));
  const cased = new Set(
    parts
      .filter(hasCase)
      .filter(({ length }) => length > 1)
      .map(bare),
  );
  const initials = new Set(parts.filter(hasCase).map((part) => bare([...part][0] ?? '')));
  const words = [...text.matchAll(WORD)].flatMap(({ 0: word, index: start }): Mention[] => {
    const suffix = GENITIVES.find((ending) => word.endsWith(ending) && cased.has(bare(word.slice(0, word.length - ending.length))));
    if (suffix !== undefined) return [{ start, end: start + word.length - suffix.length }];
    const isInitial = /^\p{Lu}\p{M}*$/u.test(word) && text[start + word.length] === '.' && initials.has(bare(word));
    return isInitial ? [{ start, end: start + word.length + 1 }] : [];
  });
  // Arabic and Chinese tell no capital from another letter, and a name may stand inside a longer word.
  const inside = parts.filter((part) => !hasCase(part)).flatMap((part) => placesOf(text, part));
  return [...words, ...inside].sort((one, other) => one.start - other.start);
}

/** The text with something else in every place where the name may stand; a genitive stays. */
export function withoutMentions(text: string, name: string, instead: string): string {
  return mentionsOf(text, name).reduceRight((left, { start, end }) => left.slice(0, start) + instead + left.slice(end), text);
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function hasCase(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase();
}

function startsSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function placesOf(text: string, part: string): Mention[] {
  const places: Mention[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + part.length)) {
    places.push({ start, end: start + part.length });
  }
  return places;
}
