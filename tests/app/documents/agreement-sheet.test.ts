import { beforeAll, describe, expect, test } from 'vitest';
import { bundledScripts } from '../../../src/adapters/content/bundled-scripts.ts';
import { documentLabels } from '../../../src/adapters/i18n/document-labels.ts';
import { agreementSheet } from '../../../src/app/documents/agreement-sheet.ts';
import { sheetLabels } from '../../../src/app/documents/agreement-sheet-labels.ts';
import type { PrintDocument } from '../../../src/app/documents/document-block.ts';
import { rehearsalSteps } from '../../../src/app/rehearsal-case.ts';
import { rehearsalSignatures } from '../../../src/app/rehearsal-signatures.ts';
import { textToSign } from '../../../src/app/signing.ts';
import { sheetReaders } from '../../../src/domain/disclosure.ts';
import type { Fact } from '../../../src/domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../../../src/domain/meeting-record.ts';
import { participantById } from '../../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../../src/domain/school-profile.ts';
import { stageOf } from '../../../src/domain/stage.ts';
import { withFacts } from '../../support/event-builder.ts';
import { countingEntropy } from '../../support/fake-ports.ts';

const TODAY = '2026-11-26';
const ports = { labels: documentLabels, scripts: bundledScripts, entropy: countingEntropy() };
let signed: MeetingRecord;

async function rehearsed(language: 'nl' | 'en'): Promise<MeetingRecord> {
  const structure = await bundledScripts.structure();
  return rehearsalSteps({ until: 'signatures', today: TODAY, language, structure }).reduce(
    (record, step) => withFacts(record, ...(typeof step === 'function' ? step(record) : step)),
    EMPTY_RECORD,
  );
}

async function sheetFor(record: MeetingRecord, reader: string, language = 'nl'): Promise<PrintDocument> {
  const person = participantById(record, reader);
  if (!person) throw new Error(`nobody called ${reader}`);
  return agreementSheet({
    record,
    reader: person,
    labels: await sheetLabels(documentLabels, language),
    wording: await bundledScripts.wording(language),
    language,
    profile: POLICY_PROFILE,
    date: TODAY,
    createdAt: `${TODAY}T14:30:00.000Z`,
    fileId: '0'.repeat(32),
    isRehearsal: false,
  });
}

beforeAll(async () => {
  const record = await rehearsed('nl');
  const signatures = await rehearsalSignatures((id) => {
    const signer = participantById(record, id);
    if (!signer) throw new Error(`nobody called ${id} signs`);
    return textToSign(ports, record, signer, 'nl');
  });
  signed = withFacts(record, ...signatures);
});

test('an answer that was shared stands in the sheet, and no longer once it is sealed', async () => {
  const turn = 'what-happened.ask.yara';
  const words = 'Ik was alleen bij het hek.';
  const shared = withFacts(await rehearsed('nl'), { type: 'answer.shared', turn, participant: 'yara', text: words });
  expect(JSON.stringify(await sheetFor(shared, 'samira'))).toContain(words);
  expect(JSON.stringify(await sheetFor(withFacts(shared, { type: 'answer.sealed', turn }), 'samira'))).not.toContain(words);
});

test('the rehearsal case runs to its signatures without one disputed event, in both languages', async () => {
  for (const language of ['nl', 'en'] as const) {
    const record = await rehearsed(language);
    expect(record.disputed).toEqual([]);
    expect(record.conflicts).toEqual([]);
    expect(stageOf(record)).toBe('signatures');
  }
  expect(signed.disputed).toEqual([]);
});

test('each parent with authority gets a sheet; one without, and one who is unknown, gets none', () => {
  expect(sheetReaders(signed).map(({ id }) => id)).toEqual(['samira', 'peter', 'ilse']);
});

describe.each(['samira', 'peter', 'ilse'])('the sheet for %s', (reader) => {
  test('holds every agreement with who, helper and dates, and the follow-up dates', async () => {
    const text = JSON.stringify(await sheetFor(signed, reader));
    for (const part of [
      'Joost staat in de kleine pauze bij het fietsenrek en let op.',
      'Daan maakt de fiets van Yara heel.',
      'Joost',
      'donderdag 10 december 2026',
      'vrijdag 27 november 2026',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('holds no answer, no own words, no preparation, no surname and no name of a friend', async () => {
    const text = JSON.stringify(await sheetFor(signed, reader));
    const agreementTypes = ['agreement.worded', 'agreement.filled', 'agreement.translated', 'if-wrong.worded'];
    const typed = signed.journal.flatMap((event) =>
      'text' in event && event.type !== 'signature.given' && event.type !== 'participant.worded' && !agreementTypes.includes(event.type)
        ? [event.text ?? '']
        : [],
    );
    expect(typed.length).toBeGreaterThan(40);
    for (const answer of typed.filter((one) => one.length > 18)) expect(text).not.toContain(answer);
    // Nadia read it to Samira, and stands on no sheet but hers.
    const absent = ['Lotte', 'Milan', 'Haddad', 'Verhoeven', 'de Wit', 'Karim', ...(reader === 'samira' ? [] : ['Nadia'])];
    for (const name of absent) expect(text).not.toContain(name);
  });

  test('shows only how the reader, its child and the school signed; of anybody else only that they signed, and when', async () => {
    const { blocks } = await sheetFor(signed, reader);
    const own = { samira: ['Samira', 'Yara'], peter: ['Peter', 'Daan'], ilse: ['Daan'] }[reader] ?? [];
    const others = ['Samira', 'Peter'].filter((name) => !own.includes(name));
    const shown = blocks.flatMap((block) => (block.kind === 'signature' ? [block.name] : []));
    expect(shown.toSorted()).toEqual([...own, 'Anouk, voor de school'].toSorted());
    for (const other of others) {
      expect(JSON.stringify(blocks)).toMatch(new RegExp(`"${other}: getekend op `));
      expect(
        blocks
          .filter((block) => block.kind === 'paragraph' && block.text.includes('niet'))
          .map((block) => JSON.stringify(block))
          .join(),
      ).not.toContain(other);
    }
  });
});

test('no stroke of one household is in the other’s sheet', async () => {
  const strokesIn = async (reader: string) =>
    (await sheetFor(signed, reader)).blocks.flatMap((block) => (block.kind === 'signature' ? (block.strokes ?? []) : []));
  const [samira, peter] = [await strokesIn('samira'), await strokesIn('peter')];
  expect(samira.length).toBe(3);
  expect(peter.length).toBe(1);
  for (const stroke of samira) expect(JSON.stringify(peter)).not.toContain(JSON.stringify(stroke));
});

test('a friend’s name typed into an agreement prints as a classmate, genitive and diacritics too', async () => {
  const record = withFacts(
    await rehearsed('nl'),
    { type: 'participant.worded', participant: 'lotte', field: 'name', text: 'Zoë' },
    { type: 'agreement.worded', agreement: 'agreement-2', field: 'what', text: 'Zoë loopt mee. Zoës jas, en Zoe\u0308 ook. Zoëtje niet.' },
  );
  const text = JSON.stringify(await sheetFor(record, 'peter'));
  expect(text).toContain('Een klasgenoot loopt mee. Een klasgenoot jas, en een klasgenoot ook. Zoëtje niet.');
});

test('a building block reads in the language of the reader, with the same values and what was typed as typed', async () => {
  const [dutch, english] = [JSON.stringify(await sheetFor(signed, 'peter')), JSON.stringify(await sheetFor(signed, 'peter', 'en'))];
  expect(dutch).toContain('Daan maakt de fiets van Yara heel. Klaar op donderdag 24 december 2026.');
  expect(english).toContain('Daan mends de fiets van Yara. Done by Thursday, 24 December 2026.');
  expect(english).toContain('Joost stands at the bike rack at morning break and keeps watch.');
  expect(english).toContain('Peter helps for 30 minutes.');
});

describe('what is agreed in own words, to who reads another language', () => {
  const arabic: Fact = { type: 'participant.set', participant: 'ilse', choice: { field: 'language', value: 'ar' } };
  const english: Fact = { type: 'participant.set', participant: 'ilse', choice: { field: 'language', value: 'en' } };
  const dictated = (language: string, text: string): Fact => ({
    type: 'agreement.translated',
    agreement: 'agreement-2',
    language,
    text,
    translatedBy: 'Amal',
  });
  const agreementOn = (sheet: PrintDocument, number: number) =>
    sheet.blocks.find((block) => block.kind === 'numbered' && block.number === number);

  test('stands beside the Dutch in the words of a named interpreter', async () => {
    const record = withFacts(await rehearsed('nl'), english, dictated('en', 'Joost tells the group: laughing at others stops.'));
    expect(agreementOn(await sheetFor(record, 'ilse', 'en'), 2)).toMatchObject({
      text: 'Meester Joost zegt in de groep: uitlachen stopt. Hij noemt geen namen.',
      translation: { text: 'Joost tells the group: laughing at others stops.', language: 'en' },
      status: 'Translated by Amal, interpreter.',
    });
  });

  test('says in the language of the reader that it is Dutch, where nobody translated it', async () => {
    const sheet = await sheetFor(withFacts(await rehearsed('nl'), english), 'ilse', 'en');
    expect(agreementOn(sheet, 2)).toMatchObject({ status: 'This sentence is in Dutch. The school reads this to you before you sign.' });
    expect(agreementOn(sheet, 2)).not.toHaveProperty('translation');
    expect(JSON.stringify(sheet.blocks.find(({ kind }) => kind === 'box'))).toContain('This sentence is in Dutch.');
  });

  test('of a building block only what was typed in it is Dutch, and a name is nothing to translate', async () => {
    const sheet = await sheetFor(withFacts(await rehearsed('nl'), english), 'ilse', 'en');
    expect(agreementOn(sheet, 1)).not.toHaveProperty('status');
    expect(agreementOn(sheet, 3)).toMatchObject({ status: expect.stringContaining('Some words here are in Dutch.') });
  });

  test('prints beside the Dutch on a Dutch sheet too, where no sheet is in the language of the reader', async () => {
    const record = withFacts(await rehearsed('nl'), arabic, dictated('ar', 'الضحك على الآخرين يتوقف.'), dictated('pl', 'Koniec.'));
    const sheet = await sheetFor(record, 'ilse');
    expect(agreementOn(sheet, 2)).toMatchObject({
      translation: { text: 'الضحك على الآخرين يتوقف.', language: 'ar' },
      status: 'Vertaald door Amal, tolk.',
    });
    expect(agreementOn(sheet, 1)).toMatchObject({ status: expect.stringContaining('Deze zin is in het Nederlands.') });
    for (const reader of ['ilse', 'peter', 'samira']) expect(JSON.stringify(await sheetFor(record, reader))).not.toContain('Koniec.');
    expect(JSON.stringify(await sheetFor(record, 'peter'))).not.toMatch(/الضحك|Nederlands/);
  });

  test('never prints as current once the Dutch changed after it', async () => {
    const reworded: Fact = { type: 'agreement.worded', agreement: 'agreement-2', field: 'what', text: 'Joost praat met de groep.' };
    const record = withFacts(await rehearsed('nl'), english, dictated('en', 'Laughing at others stops.'), reworded);
    const sheet = await sheetFor(record, 'ilse', 'en');
    expect(JSON.stringify(sheet)).not.toContain('Laughing');
    expect(agreementOn(sheet, 2)).toMatchObject({ text: 'Joost praat met de groep.', status: expect.stringContaining('in Dutch') });
    const again = await sheetFor(withFacts(record, dictated('en', 'Joost talks with the group.')), 'ilse', 'en');
    expect(agreementOn(again, 2)).toMatchObject({ translation: { text: 'Joost talks with the group.' } });
  });

  test('a friend’s name in it prints as a classmate', async () => {
    const record = withFacts(await rehearsed('nl'), english, dictated('en', 'Lotte walks along.'));
    expect(JSON.stringify(await sheetFor(record, 'ilse', 'en'))).toContain('A classmate walks along.');
  });

  test('is dictated in the rehearsal too, and signed by Samira alone', async () => {
    const texts = signed.journal.flatMap((event) => (event.type === 'signature.given' ? [[event.participant, event.text] as const] : []));
    expect(texts.filter(([, text]) => text.includes('يوست')).map(([signer]) => signer)).toEqual(['samira']);
    expect(agreementOn(await sheetFor(signed, 'samira'), 2)).toMatchObject({ status: 'Vertaald door Nadia, tolk.' });
  });

  test('who read it stands there once the reader has signed it, and not when that signature is void', async () => {
    const statusOn = async (record: MeetingRecord) => agreementOn(await sheetFor(record, 'samira'), 1);
    expect(await statusOn(signed)).toMatchObject({ status: 'Deze zin is in het Nederlands. Nadia las dit voor.' });
    expect(await statusOn(withFacts(signed, { type: 'if-wrong.worded', text: 'Bel meteen.' }))).toMatchObject({
      status: 'Deze zin is in het Nederlands. De school leest dit eerst voor. Tekenen mag daarna.',
    });
  });
});

test('another form never says that both took part', async () => {
  const other: Fact = { type: 'other-form.chosen', form: 'letter-or-drawing' };
  const structure = await bundledScripts.structure();
  const record = rehearsalSteps({ until: 'preconditions', today: TODAY, language: 'nl', structure }).reduce(
    (before, step) => withFacts(before, ...(typeof step === 'function' ? step(before) : step)),
    EMPTY_RECORD,
  );
  const text = JSON.stringify(await sheetFor(withFacts(record, other), 'peter'));
  expect(text).not.toContain('allebei mee');
  expect(text).toContain('andere vorm');
});

test('the sheet is the same whichever entry stop was looked at: the record knows only that there was none', async () => {
  const text = JSON.stringify(
    signed.journal.filter(({ type }) => type === 'entry-stops.answered').map((event) => ({ ...event, id: '', time: '' })),
  );
  expect(text).not.toMatch(/police|weapon|abuse|sexual/);
});

test('text that looks like a slot or a tag prints as typed', async () => {
  const record = withFacts(await rehearsed('nl'), {
    type: 'agreement.worded',
    agreement: 'agreement-2',
    field: 'what',
    text: '{reader} {{key}} $t(key) <script>alert(1)</script>',
  });
  expect((await sheetFor(record, 'peter')).blocks).toContainEqual(
    expect.objectContaining({ text: '{reader} {{key}} $t(key) <script>alert(1)</script>' }),
  );
});
