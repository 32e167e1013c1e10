import { nameInText, namesOfSupporters } from './conduct-hints.ts';
import { withCapital } from './letters.ts';
import type { MeetingRecord } from './meeting-record.ts';
import { type Participant, participantById, participantsOf } from './participants.ts';

/** Who gets an agreement sheet: each parent with authority who wants a copy, each an own one (design §4). */
export function sheetReaders(record: MeetingRecord): readonly Participant[] {
  return participantsOf(record).filter((p) => p.role === 'parent' && p.copy);
}

/** Parents without authority: no sheet, but the key facts when they ask for them (practice: day 4). */
export function keyFactsReaders(record: MeetingRecord): readonly Participant[] {
  return participantsOf(record).filter((p) => p.role === 'parent' && p.authority === 'no');
}

/**
 * Whose strokes a parent may see: its own and its child's. Of anybody else, the other parent and other children of the
 * same side included, stands only that they signed (design §4).
 */
export function isOwnHousehold(reader: Participant, signer: Participant): boolean {
  return signer.id === reader.id || signer.id === reader.parentOf;
}

/** How a participant is named on a family sheet; null for friends and witnesses, who are never named there. */
export function nameOnSheet(record: MeetingRecord, participant: string | null): string | null {
  const person = participantById(record, participant);
  return !person || person.role === 'supporter' ? null : person.name;
}

/**
 * An agreement's text as a family may read it: names of friends and witnesses give way to `instead`
 * ("een klasgenoot", practice.md), with a capital where the name opened a sentence.
 */
export function withoutSupporterNames(record: MeetingRecord, text: string, instead: string): string {
  return namesOfSupporters(record).reduce(
    (shown, name) =>
      shown
        .normalize('NFD')
        .replace(nameInText(name), (...found) => (opensSentence(found) ? withCapital(instead, 'und') : instead))
        .normalize('NFC'),
    text,
  );
}

const SENTENCE_BEFORE = /(^|\n|[.?!…]["”’']?\s+)["“‘']?$/;

/** What `replace` tells of a match ends with its place and the whole text. */
function opensSentence(found: readonly (string | number)[]): boolean {
  const [place, text] = found.slice(-2);
  return SENTENCE_BEFORE.test(String(text).slice(0, Number(place)));
}
