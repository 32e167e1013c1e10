import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { type Participant, thoseTakingPart } from '../domain/participants.ts';

/** Where somebody waits while the circle is in two rooms, and with which adult of the school; '' where none is named. */
export interface ApartPlace {
  readonly room: 'second' | 'circle';
  /** Name of the second room; '' for the room of the circle. */
  readonly roomName: string;
  readonly adult: string;
}

/** The harmed child's side goes to the second room with the second adult; the others stay, with somebody of the school. */
export function apartPlaceOf(record: MeetingRecord, person: Participant): ApartPlace {
  if (person.side === 'harmed') {
    return { room: 'second', roomName: textIn(record, 'room/second-room').trim(), adult: textIn(record, 'room/second-adult').trim() };
  }
  const staff = thoseTakingPart(record).find(({ role }) => role === 'staff');
  return { room: 'circle', roomName: '', adult: staff && staff.id !== person.id ? staff.name : '' };
}

/** An interpreter who speaks for one or more of those who take part. */
export interface Interpreter {
  readonly name: string;
  /** '' where no number is known. */
  readonly phone: string;
}

/** Every interpreter once, with the first number that is known. */
export function interpretersOf(record: MeetingRecord): readonly Interpreter[] {
  const people = thoseTakingPart(record).map(({ interpreter, interpreterPhone }) => ({
    name: interpreter.trim(),
    phone: interpreterPhone.trim(),
  }));
  const names = [...new Set(people.map(({ name }) => name))].filter((name) => name !== '');
  return names.map((name) => ({ name, phone: people.find((one) => one.name === name && one.phone !== '')?.phone ?? '' }));
}
