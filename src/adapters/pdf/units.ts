import { BREAK_HERE, SOFT_HYPHEN } from './printable-text.ts';

/** What may happen behind a part of a paragraph. */
export type Opportunity = 'none' | 'here' | 'hyphen';

/** A part of a paragraph, from `start` up to `end`, in which no line ends unless nothing else fits. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly isSpace: boolean;
  readonly after: Opportunity;
}

/** A space that carries a mark is a sign. */
const SPACES = /([ \u{1680}\u{2000}-\u{2006}\u{2008}-\u{200A}\u{205F}\u{3000}]+(?!\p{M}))/u;
const SIGNS = new RegExp(`([${SOFT_HYPHEN}${BREAK_HERE}])`, 'u');

/** Characters that need no space between them, and what of their punctuation stays with the one before or behind. */
const SPACELESS = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
const CLOSING = '、。，．：；！？）」』】》〉…—';
const OPENING = '（「『【《〈';
/** Behind a hyphen, dash or slash within a word, before a letter: "school-", "en/". */
const BEHIND_HYPHEN = /(?<=[\p{L}\p{N}][-\u{2010}\u{2013}\u{2014}/])(?=\p{L})/u;
/** Where a line may end without a space. */
const WITHIN_WORD = new RegExp(
  [
    BEHIND_HYPHEN.source,
    // Behind the signs that part Ethiopic words.
    String.raw`(?<=[\u{1361}-\u{1368}])(?=[\p{L}\p{N}])`,
    `(?<=[${SPACELESS}${CLOSING}”’])(?=[${SPACELESS}${OPENING}])`,
    String.raw`(?<=[${SPACELESS}${CLOSING}])(?=[\p{L}\p{N}“‘])`,
    String.raw`(?<=[\p{L}\p{N}])(?=[${SPACELESS}${OPENING}])`,
  ].join('|'),
  'u',
);

/** Writing that needs the whole of it; for other words, which are almost all, looking only for hyphens is far quicker. */
const SPACELESS_WRITING = /[\u{1361}-\u{1368}\u{2E80}-\u{9FFF}\u{FF00}-\u{FFEF}]/u;

/** Divides a paragraph at spaces, at soft hyphens and where a word may be broken without a sign. */
export function unitsOf(paragraph: string): Unit[] {
  const units: Unit[] = [];
  let start = 0;
  for (const part of paragraph.split(SPACES)) {
    const end = start + part.length;
    if (SPACES.test(part)) units.push({ start, end, isSpace: true, after: 'here' });
    else if (part !== '') units.push(...wordUnits(part, start));
    start = end;
  }
  return units;
}

function wordUnits(word: string, offset: number): Unit[] {
  const parts = word.split(SIGNS);
  let start = offset;
  return parts.flatMap((part, index): Unit[] => {
    const isSign = index % 2 === 1;
    if (isSign) {
      start += part.length;
      return [];
    }
    const sign = parts[index + 1];
    const after = sign === SOFT_HYPHEN ? 'hyphen' : sign === BREAK_HERE ? 'here' : 'none';
    const pieces = part.split(SPACELESS_WRITING.test(part) ? WITHIN_WORD : BEHIND_HYPHEN);
    return pieces.map((piece, at): Unit => {
      const end = start + piece.length;
      const unit: Unit = { start, end, isSpace: false, after: at < pieces.length - 1 ? 'here' : after };
      start = end;
      return unit;
    });
  });
}
