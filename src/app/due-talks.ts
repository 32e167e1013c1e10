import { daysBetween } from '../domain/days-between.ts';
import type { IndexRow } from './ports.ts';

/** A planned talk that is due within a week or overdue. */
export interface DueTalk {
  readonly record: string;
  readonly codeName: string;
  readonly initials: readonly string[];
  /** YYYY-MM-DD */
  readonly on: string;
  /** Days from today; negative when its day has passed. */
  readonly inDays: number;
}

const WEEK = 7;

/** Talks of open records that are overdue or due within seven days, earliest first. */
export function dueTalks(rows: readonly IndexRow[], today: string): readonly DueTalk[] {
  return rows
    .filter(({ stage }) => stage !== 'closed')
    .flatMap(({ record, codeName, initials, due }) =>
      due === null ? [] : [{ record, codeName, initials, on: due, inDays: daysBetween(today, due) }],
    )
    .filter(({ inDays }) => inDays <= WEEK)
    .sort((a, b) => a.inDays - b.inDays);
}
