import { describe, expect, test } from 'vitest';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { seatedParticipants } from '../../src/domain/participants.ts';
import { movedSeats, neighboursOf, seatMove } from '../../src/domain/seating.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const eight = courseUpTo('safety', CASE_OF_EIGHT);
const ids = (record: MeetingRecord) => seatedParticipants(record).map(({ id }) => id);

describe('moving a seat', () => {
  const moved = (participant: string, places: number) => {
    const move = seatMove(ids(eight), participant, places);
    return move === null ? ids(eight) : ids(withFacts(eight, move));
  };

  test('somebody moves one seat past the neighbour, and everybody keeps a seat', () => {
    const [first = '', second = ''] = ids(eight);
    expect(moved(first, 1).slice(0, 2)).toEqual([second, first]);
    expect([...moved(first, 1)].sort()).toEqual([...ids(eight)].sort());
  });

  test('past the last seat comes the first, and the other way round', () => {
    const last = ids(eight).at(-1) ?? '';
    expect(moved(last, 1)[0]).toBe(last);
    expect(moved(ids(eight)[0] ?? '', -1).at(-1)).toBe(ids(eight)[0]);
  });

  test('a move over several seats is one move', () => {
    expect(movedSeats(['a', 'b', 'c', 'd'], 'a', 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(movedSeats(['a', 'b', 'c', 'd'], 'd', -2)).toEqual(['a', 'd', 'b', 'c']);
  });

  test('who ends where they sat, or has no seat, has not moved', () => {
    expect(seatMove(ids(eight), 'mila', 0)).toBeNull();
    expect(seatMove(ids(eight), 'mila', ids(eight).length)).toBeNull();
    expect(seatMove(ids(eight), 'iris', 1)).toBeNull();
  });
});

test('the facilitator sits between the last and the first', () => {
  expect(neighboursOf(['a', 'b', 'c'], 'a', 'f')).toEqual(['f', 'b']);
  expect(neighboursOf(['a', 'b', 'c'], 'c', 'f')).toEqual(['b', 'f']);
  expect(neighboursOf(['a', 'b', 'c'], 'x', 'f')).toEqual([null, null]);
});
