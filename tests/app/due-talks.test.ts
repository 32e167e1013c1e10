import { expect, test } from 'vitest';
import { dueTalks } from '../../src/app/due-talks.ts';
import type { IndexRow } from '../../src/app/ports.ts';

const row = (record: string, due: string | null, stage = 'follow-up'): IndexRow => ({
  record,
  codeName: record,
  initials: ['Y.', 'D.'],
  groups: ['4'],
  stage,
  seats: [],
  due,
  changedAt: '2026-11-01T10:00:00.000Z',
});

test('talks that are overdue or due within a week are listed, the longest overdue first', () => {
  const rows = [row('next-week', '2026-12-02'), row('today', '2026-11-24'), row('overdue', '2026-11-20'), row('in-a-week', '2026-12-01')];
  expect(dueTalks(rows, '2026-11-24').map(({ record, inDays }) => [record, inDays])).toEqual([
    ['overdue', -4],
    ['today', 0],
    ['in-a-week', 7],
  ]);
});

test('a closed record and a record without a planned talk ask for nothing', () => {
  expect(dueTalks([row('closed', '2026-11-20', 'closed'), row('none', null)], '2026-11-24')).toEqual([]);
});
