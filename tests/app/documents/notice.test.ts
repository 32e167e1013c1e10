import { expect, test } from 'vitest';
import type { PrintDocument } from '../../../src/app/documents/document-block.ts';
import { documentFor } from '../../../src/app/make-document.ts';
import { NEUTRAL_PROFILE, POLICY_PROFILE, type SchoolProfile } from '../../../src/domain/school-profile.ts';
import { documentSources, LANGUAGES, rehearsedRecord, textsIn } from '../../support/rehearsed-documents.ts';

async function notice(
  kind: 'parents-notice' | 'child-notice',
  { language = 'nl', profile = POLICY_PROFILE }: { language?: 'nl' | 'en'; profile?: SchoolProfile } = {},
): Promise<PrintDocument> {
  return documentFor(documentSources(), await rehearsedRecord(language), { kind, language, profile, isRehearsal: false });
}

const headings = ({ blocks }: PrintDocument) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

test('parents read what is kept, where, how long, with whom, and their rights, each under its question', async () => {
  const document = await notice('parents-notice');
  expect(headings(document)).toEqual([
    'Herstelgesprek: wat wij over uw kind bewaren',
    'Wat?',
    'Waar?',
    'Hoe lang?',
    'Met wie?',
    'Uw rechten',
    'Vragen?',
  ]);
  const text = JSON.stringify(document.blocks);
  for (const part of [
    'Hooguit 6 maanden na het gesprek',
    'Tot het einde van het volgende schooljaar',
    'juf Anouk, 0123 456 789',
    '"U mag lezen',
  ])
    expect(text).toContain(part);
});

test('a school that keeps things for another term says that one', async () => {
  const retention = { daysAfterMeeting: 100, schoolYears: 0 };
  const text = JSON.stringify(await notice('parents-notice', { profile: { ...POLICY_PROFILE, retention } }));
  expect(text).toContain('Hooguit 100 dagen na het gesprek');
  expect(text).toContain('Tot het einde van dit schooljaar');
  const weeks = { ...POLICY_PROFILE, retention: { daysAfterMeeting: 42 } };
  expect(JSON.stringify(await notice('parents-notice', { profile: weeks }))).toContain('Hooguit 6 weken na het gesprek');
});

test('a child reads it large, with a picture a line, in sentences of ten words at most', async () => {
  for (const language of LANGUAGES) {
    const { size, blocks } = await notice('child-notice', { language });
    expect(size).toBe('large');
    expect(blocks.filter(({ kind }) => kind === 'pictured')).toHaveLength(6);
    const sentences = textsIn(blocks).flatMap((text) => text.split(/(?<=[.?:])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 10)).toEqual([]);
  }
});

test('no gap is left for a school that has filled in nothing yet', async () => {
  for (const kind of ['parents-notice', 'child-notice'] as const) {
    for (const language of LANGUAGES) expect(JSON.stringify(await notice(kind, { language, profile: NEUTRAL_PROFILE }))).not.toContain('…');
  }
});
