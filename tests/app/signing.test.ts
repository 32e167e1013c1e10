import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { documentLabels } from '../../src/adapters/i18n/document-labels.ts';
import { signingLanguage, textToSign } from '../../src/app/signing.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { participantById } from '../../src/domain/participants.ts';
import { coveredEvents, mustBeReadTo } from '../../src/domain/signatures.ts';
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
  expect(mustBeReadTo(record, personOf('hana'), 'nl')).toBe(true);
  expect(mustBeReadTo(record, personOf('piet'), 'nl')).toBe(false);
  expect(mustBeReadTo(interpreted, personOf('piet', interpreted), 'nl')).toBe(true);
  const younger = withFacts(record, { type: 'participant.set', participant: 'mila', choice: { field: 'reading', value: 'non-reader' } });
  expect([mustBeReadTo(record, personOf('mila'), 'nl'), mustBeReadTo(younger, personOf('mila', younger), 'nl')]).toEqual([false, true]);
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
  expect(text).toBe(parts.map(({ lines }) => lines.map((line) => line.text).join('\n')).join('\n\n'));
  expect([language, text.startsWith('Onze afspraken')]).toEqual(['en', true]);
  expect((await textToSign(application, record, personOf('piet'), 'nl')).parts).toHaveLength(1);
});

describe('what was dictated in another language, and what was not', () => {
  const speaking = (value: string, ...facts: readonly Fact[]) =>
    withFacts(record, { type: 'participant.set', participant: 'piet', choice: { field: 'language', value } }, ...facts);
  const dictated = (language: string, text: string): Fact => ({
    type: 'agreement.translated',
    agreement: 'agreement-1',
    language,
    text,
    translatedBy: 'Nadia',
  });
  const textOf = async (from: typeof record, page: string) => textToSign(application, from, personOf('piet', from), page);

  test('is signed and hashed where it is read, with who dictated it', async () => {
    const { text, parts, hash } = await textOf(speaking('en', dictated('en', 'What we agreed.\r\nAll of it.')), 'en');
    expect(parts.map(({ lines }) => lines.some((line) => line.text === 'All of it.'))).toEqual([false, true]);
    expect(text).toContain('\nWhat we agreed.\nAll of it.\nTranslated by Nadia, interpreter.\n');
    expect(hash).toBe(await application.entropy.sha256(text));
    expect((await textOf(speaking('en', dictated('en', 'Something else.')), 'en')).hash).not.toBe(hash);
  });

  test('that it is Dutch is part of what is signed, and said to nobody who reads Dutch', async () => {
    const { text } = await textOf(speaking('en'), 'en');
    expect(text.split('\n\n').map((part) => part.includes('in Dutch'))).toEqual([false, true]);
    expect((await textOf(record, 'nl')).text).not.toContain('Nederlands');
  });

  test('on a Dutch page it is marked as the language it is in', async () => {
    const { parts, language } = await textOf(speaking('ar', dictated('ar', 'هكذا اتفقنا.')), 'nl');
    expect([language, parts.length]).toEqual(['nl', 1]);
    expect(parts[0]?.lines.filter((line) => line.language === 'ar')).toEqual([{ text: 'هكذا اتفقنا.', language: 'ar' }]);
    expect(parts[0]?.lines.map((line) => line.text)).toContain('Vertaald door Nadia, tolk.');
  });
});
