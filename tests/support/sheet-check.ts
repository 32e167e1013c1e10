import { expect } from '@playwright/test';
import sheet from '../../locales/nl/agreement-sheet.json' with { type: 'json' };
import { writtenDate } from '../../src/domain/calendar.ts';
import { CAN_READ_PDF, type OpenedPdf, openPdf } from './pdf-text.ts';
import { answerOf, type Cast, IF_WRONG, KEPT_APART } from './whole-meeting.ts';

/**
 * What a family's sheet must and must not hold, whoever it is for (design §4): agreements, dates and first names; no
 * friend's or witness' name, and no word that was said or noted anywhere but in an agreement.
 */
export function expectFamilySheet(file: string, cast: Cast, reader: string, until: readonly string[]): OpenedPdf | null {
  if (!CAN_READ_PDF) return null;
  const pdf = openPdf(file);
  const dates = until.map((date) => writtenDate(date, 'nl', { withYear: true }));
  const held = [...cast.agreements.map(({ what }) => what), IF_WRONG, cast.withoutName, cast.harmed, cast.responsible, reader, ...dates];
  const absent = [
    ...cast.unnamed,
    ...cast.speakers.map(answerOf),
    KEPT_APART.place,
    'beschrijvingsmerk',
    KEPT_APART.ownWords,
    KEPT_APART.fears,
    KEPT_APART.notTelling,
    KEPT_APART.memory,
  ];
  expect(held.filter((words) => !pdf.holds(words))).toEqual([]);
  expect(absent.filter((words) => pdf.holds(words))).toEqual([]);
  expect(pdf.pages.map((page) => page.includes(sheet['rehearsal-mark']))).toEqual(pdf.pages.map(() => cast.isRehearsal));
  return pdf;
}
