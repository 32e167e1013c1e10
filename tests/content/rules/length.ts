import type { ScriptDocument } from '../../../build/script-structure.ts';
import { everyLine, finding, linesAt, type ScriptContent, sentencesIn } from './script-content.ts';

interface Limit {
  readonly line: number;
  readonly sentence: number;
  readonly questions: number;
}

const NONE = Number.POSITIVE_INFINITY;
/** Heard by children, A2 readers and interpreters alike. */
const WHOLE_CIRCLE: Limit = { line: 15, sentence: 10, questions: 1 };
const CARD_OR_OTHER_FORM: Limit = { line: 20, sentence: 12, questions: 2 };
const BLOCK: Limit = { line: 18, sentence: 14, questions: 1 };
const CARD_STOP_WHEN: Limit = { line: 40, sentence: 18, questions: 2 };
const FOLLOW_UP: Limit = { line: 40, sentence: 14, questions: 2 };
const NOTICE: Readonly<Record<string, Limit>> = {
  'notices/parents': { line: NONE, sentence: 18, questions: NONE },
  'notices/child': { line: NONE, sentence: 10, questions: NONE },
};

/** Words in all lines of a path together: what fits in one breath, or on one sheet. */
const TOTALS: Readonly<Record<string, number>> = { 'facilitator/opening': 90, 'notices/parents': 180, 'notices/child': 60 };

/** Words of a line; each slot counts as the number that the structure gives it. */
export function wordsIn(line: string, structure: ScriptDocument): number {
  const inSlots = [...line.matchAll(/\{([^}]*)\}/g)].reduce((sum, [, slot]) => sum + (structure.slots[slot ?? '']?.words ?? 0), 0);
  const bare = line.replace(/\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return inSlots + bare.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

export function lengthFindings(content: ScriptContent): readonly string[] {
  const { structure } = content;
  const tooLong = everyLine(content).flatMap(({ language, path, line }) => {
    const limit = limitAt(path, structure);
    if (!limit) return [];
    const words = wordsIn(line, structure);
    return [
      ...(words > limit.line ? [finding(language, path, `${words} words, at most ${limit.line} «${line}»`)] : []),
      ...sentencesIn(line)
        .map((sentence) => ({ sentence, words: wordsIn(sentence, structure) }))
        .filter((one) => one.words > limit.sentence)
        .map((one) => finding(language, path, `a sentence of ${one.words} words, at most ${limit.sentence} «${one.sentence}»`)),
      ...((line.match(/\?/g)?.length ?? 0) > limit.questions ? [finding(language, path, `too many questions in one turn «${line}»`)] : []),
    ];
  });
  const totals = Object.keys(content.wordings).flatMap((language) =>
    Object.entries(TOTALS).flatMap(([path, most]) => {
      const words = linesAt(content, language, path).reduce((sum, line) => sum + wordsIn(line, structure), 0);
      return words > most ? [finding(language, path, `${words} words in all, at most ${most}`)] : [];
    }),
  );
  return [...tooLong, ...totals];
}

function limitAt(path: string, structure: ScriptDocument): Limit | undefined {
  const [part] = path.split('/');
  if (part === 'profile') return profileLimit(path, structure);
  const band = bandLimit(path, structure);
  // Apart, with one person, so a line may hold a choice of three and a comfort.
  if (band) return /\/(reconfirmation|coming-back)\//.test(path) ? { ...band, line: Math.max(band.line, 15) } : band;
  if (part === 'facilitator') return WHOLE_CIRCLE;
  if (part === 'other-forms' || /^cards\/.*\/(first|second)$/.test(path)) return CARD_OR_OTHER_FORM;
  if (part === 'blocks') return BLOCK;
  if (part === 'cards') return CARD_STOP_WHEN;
  if (part === 'follow-up' || path.startsWith('preparation/close/')) return FOLLOW_UP;
  return NOTICE[path];
}

function profileLimit(path: string, structure: ScriptDocument): Limit | undefined {
  return strictest([path.includes('young') ? 'groep-1-2' : path.includes('adult') ? 'adult-a2' : 'groep-5-8'], structure);
}

/** The limit of the band, or of the strictest band of the group, that the path names. */
function bandLimit(path: string, structure: ScriptDocument): Limit | undefined {
  const named = path.split('/').find((id) => structure.bands[id] || structure['band-groups'][id]);
  return named === undefined ? undefined : strictest(structure['band-groups'][named] ?? [named], structure);
}

function strictest(names: readonly string[], structure: ScriptDocument): Limit | undefined {
  const bands = names.flatMap((name) => structure.bands[name] ?? []);
  if (bands.length === 0) return undefined;
  return {
    line: Math.min(...bands.map((band) => band['words-a-line'])),
    sentence: Math.min(...bands.map((band) => band['words-a-sentence'] ?? NONE)),
    questions: Math.min(...bands.map((band) => band['questions-a-line'])),
  };
}
