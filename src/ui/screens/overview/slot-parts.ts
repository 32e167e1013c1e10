/** Parts of the record in the words of its pages; a slot's name begins with one of the others' ids. */
const PART_OF = {
  incident: 'incident',
  protection: 'protection',
  participant: 'participant',
  seats: 'participant',
  room: 'participant',
  'entry-stops': 'safety',
  flag: 'safety',
  preparation: 'preparation',
  'apology-wish': 'preparation',
  precondition: 'preconditions',
  'precondition-words': 'preconditions',
  'other-form': 'other-form',
  'day-card': 'meeting',
  reconfirmation: 'meeting',
  turn: 'meeting',
  answer: 'meeting',
  'answer-marks': 'meeting',
  shared: 'meeting',
  return: 'meeting',
  stop: 'meeting',
  told: 'meeting',
  agreement: 'agreements',
  assent: 'agreements',
  'if-wrong': 'agreements',
  signature: 'signatures',
  'follow-up': 'follow-up',
  lessons: 'closed',
  note: 'note',
} as const;

export type RecordPart = (typeof PART_OF)[keyof typeof PART_OF] | 'elsewhere';

/** The part of the record that a slot belongs to, for a heading above two texts. */
export function partOfSlot(slot: string): RecordPart {
  const kind = slot.split('/')[0] ?? '';
  return Object.entries(PART_OF).find(([name]) => name === kind)?.[1] ?? 'elsewhere';
}
