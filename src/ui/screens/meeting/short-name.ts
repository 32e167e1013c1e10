/** A name as it fits in a drawing or on a button; the whole name stands beside it. */
export function shortName(name: string, length = 14): string {
  const letters = [...name.trim()];
  return letters.length <= length ? name.trim() : `${letters.slice(0, length - 1).join('')}…`;
}
