import { writtenDate } from '../../../domain/calendar.ts';

/** The day of an instant as people write it. */
export function writtenInstant(instant: string, language: string): string {
  return writtenDate(instant.slice(0, 10), language, { withYear: true });
}
