import type { Agreement } from './agreements.ts';
import type { MeetingRecord } from './meeting-record.ts';
import { isChild, participantById, participantsOf } from './participants.ts';

/** Something to look at once more in the agreements (practice.md: agreements). A hint never blocks. */
export type ConductHint =
  | { readonly hint: 'all-on-one-child' | 'nothing-by-school' }
  | { readonly hint: 'public-statement' | 'damaged-property' | 'names-supporter' | 'without-helper'; readonly agreement: string };

const PUBLIC =
  /\b(voor de (hele )?(klas|groep|school)|(zeg\w*|vertel\w*|lees\w*|excuses|sorry)\b[^.]{0,60}\bin de (klas|groep|aula)|op het podium|openbaar|in front of (the )?(whole )?(class|group|school)|to the (whole )?(class|group|school)|publicly)\b/iu;
const PROPERTY =
  /\b(kapot\w*|heelma\w*|heel ma\w*|ma(ak|k)\w* [^.]{0,40}heel|repare\w*|betaal\w*|vergoed\w*|schade|broken|repair\w*|mend\w*|pay\w*|damage\w*)\b/iu;

/** What a hint looks at: an agreement in the words in which it stands. */
export type AgreementToHint = Pick<Agreement, 'id' | 'block' | 'owner' | 'what' | 'helper' | 'seen' | 'forWhom'>;

/** Hints in the order of the screen: about all agreements first, then each agreement's own. */
export function conductHints(record: MeetingRecord, worded: readonly AgreementToHint[]): readonly ConductHint[] {
  const agreements = worded.filter((agreement) => agreement.what.trim() !== '');
  if (agreements.length === 0) return [];
  const owners = new Set(agreements.map((agreement) => agreement.owner));
  const [only] = owners;
  const soleOwner = owners.size === 1 && agreements.length > 1 ? participantById(record, only ?? null) : undefined;
  const bySchool = agreements.some((a) => ['staff', 'facilitator'].includes(participantById(record, a.owner)?.role ?? ''));
  return [
    ...(soleOwner && isChild(soleOwner) ? [{ hint: 'all-on-one-child' as const }] : []),
    ...(bySchool ? [] : [{ hint: 'nothing-by-school' as const }]),
    ...agreements.flatMap((agreement) => hintsFor(record, agreement)),
  ];
}

function hintsFor(record: MeetingRecord, agreement: AgreementToHint): readonly ConductHint[] {
  const words = [agreement.what, agreement.helper, agreement.seen, agreement.forWhom];
  const owner = participantById(record, agreement.owner);
  const byChild = owner !== undefined && isChild(owner);
  const hints: ConductHint[] = [];
  // No building block lets a child speak in public; "in de klas" is only where it is, there.
  if (byChild && agreement.block === null && PUBLIC.test(agreement.what)) hints.push({ hint: 'public-statement', agreement: agreement.id });
  if (PROPERTY.test(agreement.what)) hints.push({ hint: 'damaged-property', agreement: agreement.id });
  if (namesOfSupporters(record).some((name) => words.some((text) => mentions(text, name))))
    hints.push({ hint: 'names-supporter', agreement: agreement.id });
  if (byChild && agreement.helper.trim() === '') hints.push({ hint: 'without-helper', agreement: agreement.id });
  return hints;
}

/** First names of friends and witnesses who are children; their names never reach a family sheet. */
export function namesOfSupporters(record: MeetingRecord): readonly string[] {
  return participantsOf(record)
    .filter((p) => p.role === 'supporter')
    .map((p) => p.name.trim())
    .filter((name) => name !== '');
}

/** Whether a text holds the name as a word of its own, with or without a genitive -s. */
export function mentions(text: string, name: string): boolean {
  return nameInText(name).test(text.normalize('NFD'));
}

/**
 * Matches a name as a word of its own in a text in NFD, genitive -s included. Accents do not count: who types fast
 * writes Zoe for Zoë, and a name that slips through is a name on another family's sheet.
 */
export function nameInText(name: string): RegExp {
  const letters = [...name.trim().normalize('NFD').replace(/\p{M}/gu, '')];
  if (letters.length === 0) return /(?!)/gu;
  const literal = letters
    .map((letter) => (/\s/.test(letter) ? '\\s' : `${letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}\\p{M}*`))
    .join('');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literal}(['’]?s)?(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
