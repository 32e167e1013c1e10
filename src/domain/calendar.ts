import { getDayOfWeek, parseDate } from '@internationalized/date';

/** The calendar date so many days later (or earlier, when negative), YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return parseDate(date).add({ days }).toString();
}

/** This date, or the Monday after it when it falls in a weekend; holidays are for the facilitator to see. */
export function weekdayOnOrAfter(date: string): string {
  const day = parseDate(date);
  const fromMonday = getDayOfWeek(day, 'nl-NL', 'mon');
  return fromMonday < 5 ? date : day.add({ days: 7 - fromMonday }).toString();
}

/** The same date as people write it: "vrijdag 27 november 2026", in the reader's language. */
export function writtenDate(date: string, language: string, options: { readonly withYear: boolean }): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(options.withYear ? { year: 'numeric' as const } : {}),
    timeZone: 'UTC',
  }).format(parseDate(date).toDate('UTC'));
}

/** Name of a day of the week in the reader's language; 1 is Monday, 7 Sunday. */
export function writtenWeekday(day: number, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    parseDate('2026-11-22').add({ days: day }).toDate('UTC'),
  );
}

/** Whether the text is a date that exists, YYYY-MM-DD. */
export function isCalendarDate(date: string): boolean {
  try {
    return parseDate(date).toString() === date;
  } catch {
    return false;
  }
}
