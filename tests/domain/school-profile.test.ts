import { expect, test } from 'vitest';
import { daysFrom, NEUTRAL_PROFILE, POLICY_PROFILE, schoolProfileSchema } from '../../src/domain/school-profile.ts';

test('one profile mirrors the policy, in its own names', () => {
  expect(schoolProfileSchema.parse(POLICY_PROFILE)).toEqual(POLICY_PROFILE);
  expect(POLICY_PROFILE.pupilSystem).toContain('ParnasSys');
  expect(POLICY_PROFILE.parentPortal).toBe('ISY');
  expect(POLICY_PROFILE.suspensionProcedure).toContain('306');
  expect(POLICY_PROFILE.abuseProcedure).toContain('325');
});

test('a neutral profile names nobody’s systems', () => {
  expect(schoolProfileSchema.parse(NEUTRAL_PROFILE)).toEqual(NEUTRAL_PROFILE);
  expect(Object.values(NEUTRAL_PROFILE).filter((value) => typeof value === 'string' && value !== '')).toEqual([]);
});

test.for([POLICY_PROFILE, NEUTRAL_PROFILE])(
  'five school days without an incident, and talks after two days, two weeks and eight weeks',
  (profile) => {
    expect([profile.schoolDaysWithoutIncident, profile.followUpDays]).toEqual([5, [2, 14, 56]]);
  },
);

test('a number of days is a whole number of at most a year, and anything else is none', () => {
  expect(['0', ' 14 ', '365'].map(daysFrom)).toEqual([0, 14, 365]);
  expect(['', 'veertien', '1.5', '-2', '366', '1e2', '１４'].map(daysFrom)).toEqual(Array.from({ length: 7 }, () => null));
});
