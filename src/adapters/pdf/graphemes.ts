const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** V8 copies the whole text for each segment: ten thousand characters at once take seconds, in parts nothing. */
const PART = 128;

/** Letters that never continue the character before them, first and last of each range. */
const STARTS = [
  [0x20, 0x7e],
  [0xc0, 0x2af],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x620, 0x63f],
  [0x641, 0x64a],
  [0x671, 0x6d3],
  [0x1200, 0x135a],
  [0x1e00, 0x1fff],
  [0x4e00, 0x9fff],
] as const;

/** A text in characters as a reader sees them: a letter with its marks, an emoji of several parts. */
export function* graphemesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = start + PART;
    while (end < text.length && !startsCharacter(text.charCodeAt(end))) end += 1;
    for (const { segment } of segmenter.segment(text.slice(start, end))) yield segment;
    start = end;
  }
}

function startsCharacter(unit: number): boolean {
  return STARTS.some(([first, last]) => unit >= first && unit <= last);
}
