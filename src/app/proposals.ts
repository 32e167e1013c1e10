import type { Layer } from '../domain/layers.ts';
import type { DueTerm } from './due-destructions.ts';

/** What a person destroys at once: what was told, with the notes about it, or all of the record. */
export type RecordPart = 'conversation' | 'record';

/** What came to the end of its term in one record, and waits for an answer. */
export interface Proposal {
  readonly record: string;
  readonly codeName: string;
  readonly part: RecordPart;
  /** From this day on it is destroyed when nobody answers. */
  readonly destroyedFrom: string;
}

/** One proposal a record, of all its layers whose term ended; the first to be destroyed stands first. */
export function proposalsIn(due: readonly DueTerm[]): readonly Proposal[] {
  const proposed = due.filter(({ state }) => state === 'proposed');
  return [...new Set(proposed.map(({ record }) => record))]
    .flatMap((record) => {
      const ofRecord = proposed.filter((term) => term.record === record);
      const [destroyedFrom] = ofRecord.flatMap((term) => term.destroyedFrom ?? []).sort();
      const codeName = ofRecord[0]?.codeName ?? '';
      return destroyedFrom === undefined ? [] : [{ record, codeName, part: partOf(ofRecord.map(({ layer }) => layer)), destroyedFrom }];
    })
    .sort((one, other) => one.destroyedFrom.localeCompare(other.destroyedFrom));
}

/** Without its agreements a record is none. */
export function partOf(layers: readonly Layer[]): RecordPart {
  return layers.includes('agreement') ? 'record' : 'conversation';
}
