import { heldAs, type MeetingRecord, textIn } from './meeting-record.ts';

export type MissingIncident = 'date' | 'place' | 'kind' | 'description' | 'protection-watches' | 'protection-goes-to';

/**
 * What the incident stage still asks for; protection comes first on the screen (practice: day 0). The place is said aloud
 * in the opening and in many questions, so it may not stay open.
 */
export function missingIncident(record: MeetingRecord): readonly MissingIncident[] {
  const missing: MissingIncident[] = [];
  if (textIn(record, 'protection/watches').trim() === '') missing.push('protection-watches');
  if (textIn(record, 'protection/goes-to').trim() === '') missing.push('protection-goes-to');
  if (!heldAs(record, 'incident/date', 'incident.dated')) missing.push('date');
  if (textIn(record, 'incident/place').trim() === '') missing.push('place');
  if (!heldAs(record, 'incident/kind', 'incident.classified')) missing.push('kind');
  if (textIn(record, 'incident/description').trim() === '') missing.push('description');
  return missing;
}

/**
 * Whether the incident stage is over, from the agreement layer alone: the words that were there when it was
 * confirmed may since have been erased.
 */
export function incidentIsConfirmed(record: MeetingRecord): boolean {
  const confirmed = record.confirmed.incident;
  return (
    confirmed?.type === 'incident.confirmed' &&
    confirmed.described &&
    confirmed.protectionNamed &&
    heldAs(record, 'incident/date', 'incident.dated') !== undefined
  );
}
