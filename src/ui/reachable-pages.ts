import type { Cursor } from '../app/ports.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { stageOf } from '../domain/stage.ts';
import { COURSE, STAGES, type Stage } from '../domain/stages.ts';

/** Pages of a record besides its stages. */
export const OTHER_PAGES = ['overview', 'documents', 'print'] as const;
export type RecordPage = Stage | (typeof OTHER_PAGES)[number];

/**
 * Whether a page can be opened now: every stage the record has reached. Protection and the talks apart are never
 * blocked by anything (design §2: preparation).
 */
export function isReachable(record: MeetingRecord, page: string): page is RecordPage {
  if (OTHER_PAGES.some((one) => one === page)) return true;
  const stage = stageOf(record);
  if (page === stage || page === 'incident' || page === 'participants' || page === 'preparation') return true;
  if (page === 'other-form') return record.otherForm !== null || ['preparation', 'preconditions', 'meeting'].includes(stage);
  const reached = COURSE.indexOf(stage === 'other-form' ? 'agreements' : stage);
  return COURSE.some((one, at) => one === page && at <= reached && !(one === 'meeting' && record.otherForm !== null));
}

/** The page to show: the one the cursor names while it fits, and in a pause or after a stop nothing but that. */
export function pageOf(record: MeetingRecord, cursor: Cursor | null): RecordPage {
  const stage = stageOf(record);
  if (stage === 'paused' || stage === 'stopped') return stage;
  return cursor && isReachable(record, cursor.screen) && STAGES_AND_PAGES.includes(cursor.screen) ? cursor.screen : 'overview';
}

const STAGES_AND_PAGES: readonly string[] = [...STAGES, ...OTHER_PAGES];
