import { expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { documentLabels } from '../../src/adapters/i18n/document-labels.ts';
import { signingLanguage, textToSign } from '../../src/app/signing.ts';
import { participantById } from '../../src/domain/participants.ts';
import { coveredEvents, isReadAloudTo } from '../../src/domain/signatures.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';
import { countingEntropy } from '../support/fake-ports.ts';

const record = courseUpTo('signatures', CASE_OF_EIGHT);
const application = { labels: documentLabels, scripts: bundledScripts, entropy: countingEntropy() };

function personOf(id: string, from = record) {
  const person = participantById(from, id);
  if (!person) throw new Error(`no ${id}`);
  return person;
}

test('a signer reads in their own language where the sheet is complete in it, else in Dutch', () => {
  const speaking = (value: string) =>
    withFacts(record, { type: 'participant.set', participant: 'piet', choice: { field: 'language', value } });
  expect(signingLanguage(application, personOf('piet', speaking('en')))).toBe('en');
  expect(signingLanguage(application, personOf('piet', speaking('ti')))).toBe('nl');
});

test('it is read aloud to whom an interpreter speaks for, and to whom reading is hard', () => {
  const interpreted = withFacts(record, { type: 'participant.worded', participant: 'piet', field: 'interpreter', text: 'Sara' });
  expect(isReadAloudTo(personOf('hana'))).toBe(true);
  expect(isReadAloudTo(personOf('piet'))).toBe(false);
  expect(isReadAloudTo(personOf('piet', interpreted))).toBe(true);
  const younger = withFacts(record, { type: 'participant.set', participant: 'mila', choice: { field: 'reading', value: 'non-reader' } });
  expect([isReadAloudTo(personOf('mila')), isReadAloudTo(personOf('mila', younger))]).toEqual([false, true]);
});

test('the text to sign is what is hashed, and covers every event whose value it holds', async () => {
  const { text, hash, covers } = await textToSign(application, record, personOf('piet'), 'nl');
  expect(hash).toBe(await application.entropy.sha256(text));
  expect(covers).toEqual(coveredEvents(record, 'piet'));
  expect(text).toBe(text.normalize('NFC'));
  expect(text).not.toContain('\r');
});

test('who reads another language signs both texts, the Dutch one first, since that decides', async () => {
  const { text, parts, language } = await textToSign(application, record, personOf('piet'), 'en');
  expect(parts.map((part) => part.language)).toEqual(['nl', 'en']);
  expect(text).toBe(parts.map((part) => part.text).join('\n\n'));
  expect([language, text.startsWith('Onze afspraken')]).toEqual(['en', true]);
  expect((await textToSign(application, record, personOf('piet'), 'nl')).parts).toHaveLength(1);
});
