import { inList } from '../../../app/in-list.ts';
import type { MeetingRecord } from '../../../domain/meeting-record.ts';
import { thoseTakingPart } from '../../../domain/participants.ts';

/** Who comes and goes together, as one would say it: "Yara, Samira en Lotte". */
export function sideNames(record: MeetingRecord, side: 'harmed' | 'responsible', language: string): string {
  const rank = (role: string) => (role === side ? 0 : role === 'parent' ? 1 : 2);
  const people = thoseTakingPart(record)
    .filter((person) => person.side === side)
    .sort((a, b) => rank(a.role) - rank(b.role));
  return inList(
    people.map(({ name }) => name),
    language,
  );
}
