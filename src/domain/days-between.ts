const DAY = 86_400_000;

/**
 * Days from one calendar date (YYYY-MM-DD) to another; negative when the second comes first. Without the calendar
 * library, so that the start screen, which only counts, need not load it.
 */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
