import type { PrintedScript, SpokenTo } from '../printed-script.ts';
import type { DocumentBlock } from './document-block.ts';
import type { DocumentFrame } from './document-frame.ts';
import type { KitLabels } from './paper-kit-labels.ts';

export interface PaperKitRequest extends DocumentFrame {
  readonly script: PrintedScript;
  readonly words: KitLabels;
  /** Whether nobody has reviewed the sentences yet. */
  readonly isDraft: boolean;
  /** Made without a record: roles stand in the place of names. */
  readonly isBlank: boolean;
}

export function aloud(text: string): DocumentBlock {
  return { kind: 'paragraph', tone: 'aloud', text };
}

/** For the facilitator's eyes; not said. */
export function hint(text: string): DocumentBlock {
  return { kind: 'paragraph', tone: 'muted', text };
}

/** What helps with a question, for when it is needed. */
export function small(text: string): DocumentBlock {
  return { kind: 'paragraph', tone: 'small', text };
}

/** What is read aloud line by line. */
export function spoken(texts: readonly string[]): DocumentBlock {
  return { kind: 'bullets', tone: 'aloud', texts };
}

/** A heading with what is read aloud under it; nothing where nothing is said. */
export function spokenSection(text: string, lines: readonly string[], level: 2 | 3 = 2): readonly DocumentBlock[] {
  return lines.length === 0 ? [] : [{ kind: 'together', blocks: [{ kind: 'heading', level, text }, spoken(lines)] }];
}

/** Each person's lines, with the answers that are ticked below them. */
export function spokenToEach(people: readonly SpokenTo[], answers: readonly string[]): readonly DocumentBlock[] {
  return people.map(({ name, lines }) => ({
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 3, text: name },
      spoken(lines),
      { kind: 'ticks', lead: '', choices: answers.map((label) => ({ label, said: '' })) },
    ],
  }));
}
