import { isRightToLeft } from './directions.ts';
import { breakLines, type Line } from './line-breaking.ts';
import { inPoints, type Run, type Span, signRun } from './pieces.ts';
import type { TextSetter } from './text-setter.ts';

/** More characters than this do not stand on one em; a text that goes on needs no breaking to know that it is too long. */
const MOST_PER_EM = 50;

/**
 * At most `most` lines; when the text has more, the last one ends in an ellipsis and `isWhole` is false.
 */
export function clampLines(
  span: Span,
  width: number,
  most: number,
  language: string,
  setter: TextSetter,
): { readonly lines: readonly Line[]; readonly isWhole: boolean } {
  const enough = Math.ceil((MOST_PER_EM * most * width) / span.style.size);
  const start = span.text.slice(0, enough).replace(/[\u{D800}-\u{DBFF}]$/u, '');
  const lines = breakLines([{ ...span, text: start }], width, language, setter);
  if (lines.length <= most && span.text.length <= enough) return { lines, isWhole: true };
  const kept = lines.slice(0, most);
  const last = kept.pop() ?? { runs: [], width: 0, base: 0 };
  const ellipsis = signRun('…', span.style, last.base, language, setter);
  const shortened = shortenedTo(width - lengthOf(ellipsis), last.runs);
  const runs = [...shortened, ...ellipsis];
  return { lines: [...kept, { runs, width: lengthOf(runs), base: last.base }], isWhole: false };
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { width }) => sum + width, 0);

/** As much of the beginning as fits, and does not end in a space. */
function shortenedTo(width: number, runs: readonly Run[]): Run[] {
  const kept = [...runs];
  for (let run = kept.pop(); run !== undefined; run = kept.pop()) {
    const before = lengthOf(kept);
    const end = isRightToLeft(run.level) ? 0 : -1;
    const glyphs = [...run.glyphs];
    let length = inPoints(advanceOf(glyphs), run.style);
    while (glyphs.length > 0 && (before + length > width || glyphs.at(end)?.text.trim() === '')) {
      glyphs.splice(end, 1);
      length = inPoints(advanceOf(glyphs), run.style);
    }
    if (glyphs.length > 0) return [...kept, { ...run, glyphs, width: length }];
  }
  return [];
}

const advanceOf = (glyphs: Run['glyphs']): number => glyphs.reduce((sum, { advance }) => sum + advance, 0);
