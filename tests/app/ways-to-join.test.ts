import { expect, test } from 'vitest';
import { waysToJoin } from '../../src/app/ways-to-join.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { courseUpTo } from '../support/course.ts';

test('before any child is there, nobody can be added as somebody’s parent or companion', () => {
  expect(waysToJoin(EMPTY_RECORD).map(({ way }) => way)).toEqual(['harmed-child', 'responsible-child', 'school', 'somebody-else']);
});

test('a parent is added on the side of its child and is known as that child’s parent', () => {
  const parents = waysToJoin(courseUpTo('safety')).filter(({ way }) => way === 'parent-of');
  expect(parents.map(({ added }) => [added.parentOf, added.side, added.group])).toEqual([
    ['noor', 'harmed', 'adult'],
    ['bram', 'responsible', 'adult'],
  ]);
});

test('a friend who comes with a side begins in the group of that side’s child', () => {
  const friends = waysToJoin(courseUpTo('safety')).filter(({ way }) => way === 'with');
  expect(friends.map(({ added }) => [added.role, added.side, added.group])).toEqual([
    ['supporter', 'harmed', '6'],
    ['supporter', 'responsible', '6'],
  ]);
});
