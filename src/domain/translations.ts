import { type Agreement, agreementsFor, agreementsOf, askedAbout, changesOf, isReadBy } from './agreements.ts';
import { sheetReaders } from './disclosure.ts';
import type { EventOf, Fact } from './meeting-events.ts';
import { compareEvents, hasConflict, heldAs, type MeetingRecord, textIn } from './meeting-record.ts';
import { type Participant, participantsOf } from './participants.ts';
import { translationSlot } from './slots.ts';

/** The language of what people type, and the one that decides (design §4: documents). */
export const DECISIVE_LANGUAGE = 'nl';

/** What an interpreter dictated beside an agreement's Dutch words. */
export interface Translation {
  readonly text: string;
  readonly translatedBy: string;
  /** False once the Dutch changed after it, or while two texts for it are in conflict: then it is not printed. */
  readonly isCurrent: boolean;
}

/** The translation of an agreement into one language; null where nobody dictated any. */
export function translationOf(record: MeetingRecord, agreement: Agreement, language: string): Translation | null {
  const held = heldTranslation(record, agreement.id, language);
  if (!held || held.text.trim() === '') return null;
  // Dictated before anybody was named as the interpreter: then it is who was named since.
  const translatedBy = held.translatedBy || (interpretersFor(record, agreement, language)[0] ?? '');
  return { text: held.text, translatedBy, isCurrent: isCurrent(record, held) };
}

function heldTranslation(record: MeetingRecord, agreement: string, language: string) {
  return heldAs(record, translationSlot(agreement, language), 'agreement.translated');
}

function isCurrent(record: MeetingRecord, held: EventOf<'agreement.translated'>): boolean {
  if (hasConflict(record, translationSlot(held.agreement, held.language))) return false;
  return changesOf(record, held.agreement).every((change) => compareEvents(change, held) < 0);
}

/** The translations that stand in this person's text now: in their own language, and current. */
export function translationsReadBy(record: MeetingRecord, person: Participant): readonly EventOf<'agreement.translated'>[] {
  if (person.language === DECISIVE_LANGUAGE) return [];
  return agreementsFor(record, person).flatMap((agreement) => {
    const held = translationOf(record, agreement, person.language)?.isCurrent && heldTranslation(record, agreement.id, person.language);
    return held ? [held] : [];
  });
}

/**
 * How much of an agreement is Dutch to somebody who reads this language on a page that is complete in `page`: own
 * words all of it, a building block what was typed in it, or all of it where the page itself is in another language.
 */
export function dutchWords(agreement: Agreement, language: string, page: string): 'none' | 'some' | 'all' {
  if (language === DECISIVE_LANGUAGE) return 'none';
  if (agreement.block === null || page !== language) return 'all';
  return hasTypedWords(agreement) ? 'some' : 'none';
}

/** A typed name is the same in every language. */
function hasTypedWords({ fills: { place, moment, thing }, seen }: Agreement): boolean {
  return [place, moment, thing].some((fill) => fill?.choice === null && fill.text.trim() !== '') || seen.trim() !== '';
}

/** Languages in which somebody reads this agreement and words of it are Dutch; `complete` are those of our own pages. */
export function languagesToDictate(record: MeetingRecord, agreement: Agreement, complete: readonly string[]): readonly string[] {
  const readers = [...askedAbout(record, agreement), ...sheetReaders(record).filter((reader) => isReadBy(agreement, reader))];
  return [...new Set(readers.map(({ language }) => language))].filter(
    (language) => dutchWords(agreement, language, pageLanguage(language, complete)) !== 'none',
  );
}

/** The language of a page for somebody: their own where the page is complete in it, else Dutch. */
export function pageLanguage(own: string, complete: readonly string[]): string {
  return complete.includes(own) ? own : DECISIVE_LANGUAGE;
}

/** Whether words stand in this person's text, on a page in this language, that are Dutch to them and no current translation covers. */
export function hasUntranslatedWords(record: MeetingRecord, person: Participant, page: string): boolean {
  if (person.language === DECISIVE_LANGUAGE) return false;
  if (page !== person.language || textIn(record, 'if-wrong').trim() !== '') return true;
  return agreementsFor(record, person).some(
    (agreement) => dutchWords(agreement, person.language, page) !== 'none' && !translationOf(record, agreement, person.language)?.isCurrent,
  );
}

/** Who interprets this language for those who read the agreement. */
export function interpretersFor(record: MeetingRecord, agreement: Pick<Agreement, 'family'>, language: string): readonly string[] {
  const speaking = participantsOf(record).filter((person) => person.language === language && isReadBy(agreement, person));
  return [...new Set(speaking.map(({ interpreter }) => interpreter.trim()))].filter((name) => name !== '');
}

/** A dictated text gets the name of who dictated it: as noted before, else the interpreter on record. */
export function withTranslator(record: MeetingRecord, fact: Fact): Fact {
  if (fact.type !== 'agreement.translated') return fact;
  const agreement = agreementsOf(record).find(({ id }) => id === fact.agreement);
  const names = agreement ? interpretersFor(record, agreement, fact.language) : [];
  const before = heldTranslation(record, fact.agreement, fact.language)?.translatedBy ?? '';
  return { ...fact, translatedBy: names.includes(before) ? before : (names[0] ?? before) };
}
