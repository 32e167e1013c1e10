/** Made when a text first needs it: reading the rules of Unicode takes longer than a page of most sheets. */
let segmenter: Intl.Segmenter | undefined;

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

/**
 * A text in characters as a reader sees them: a letter with its marks, an emoji of several parts. Between two plain
 * letters one character ends. Only what stands between others is asked of Unicode's rules, and in short parts: V8 copies
 * the whole text for each segment, so that ten thousand characters at once take seconds.
 */
export function* graphemesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && !(isPlain(text, end - 1) && isPlain(text, end))) end += 1;
    const part = text.slice(start, end);
    if (end === start + 1) yield part;
    else {
      segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
      for (const { segment } of segmenter.segment(part)) yield segment;
    }
    start = end;
  }
}

function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return STARTS.some(([first, last]) => unit >= first && unit <= last);
}
