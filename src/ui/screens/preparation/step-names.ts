/** Steps of the talks that have a short name; a step that a script adds is shown by its id's words. */
const STEP_NAMES = [
  'welcome',
  'aim',
  'free-choice',
  'safe-today',
  'hear-once',
  'part-alone',
  'takes-responsibility',
  'will-listen',
  'say-or-do',
  'not-in-the-way',
  'child-speaks',
  'free-yes',
  'fears-and-needs',
  'seat-and-signal',
  'not-telling',
  'hear-apology',
  'apology-expectation',
  'school-share',
  'rehearsal',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

export function stepNamed(id: string): StepName | undefined {
  return STEP_NAMES.find((name) => name === id);
}
