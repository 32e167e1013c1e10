import { expect } from '@playwright/test';
import { writtenDate } from '../../src/domain/calendar.ts';
import { label } from './labels.ts';
import { CAN_READ_PDF, type OpenedPdf, openPdf } from './pdf-text.ts';
import { AGREEMENTS, FACILITATOR, HARMED, IF_WRONG, JOINING, KEPT_APART, RESPONSIBLE, SEEN_WITHOUT_NAME } from './whole-meeting.ts';

/** Names of friends and witnesses, and every word that was said or noted anywhere but in an agreement. */
const MUST_NOT_STAND = [
  'Wendelmoet',
  'Quirijn',
  'Xanthe',
  ...JOINING.map(({ answer }) => answer),
  KEPT_APART.place,
  'beschrijvingsmerk',
  KEPT_APART.ownWords,
  KEPT_APART.fears,
  KEPT_APART.notTelling,
  KEPT_APART.memory,
] as const;

/** What a family's sheet must and must not hold, whoever it is for (design §4). */
export function expectFamilySheet(file: string, reader: string, until: readonly string[]): OpenedPdf | null {
  if (!CAN_READ_PDF) return null;
  const pdf = openPdf(file);
  for (const { what } of AGREEMENTS) expect(pdf.holds(what), what).toBe(true);
  for (const words of [IF_WRONG, SEEN_WITHOUT_NAME, HARMED, RESPONSIBLE, reader, FACILITATOR]) expect(pdf.holds(words), words).toBe(true);
  for (const date of until) expect(pdf.holds(writtenDate(date, 'nl', { withYear: true })), date).toBe(true);
  for (const words of MUST_NOT_STAND) expect(pdf.holds(words), `${words} stands in the sheet of ${reader}`).toBe(false);
  expect(pdf.holds(label('common:rehearsal-mark').split(':')[0] ?? '')).toBe(false);
  return pdf;
}
