import { expect, test } from 'vitest';
import type { PrintDocument } from '../../../src/app/documents/document-block.ts';
import type { Fact } from '../../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../../src/domain/meeting-record.ts';
import { loadLocales } from '../../content/rules/locale-files.ts';
import { withFacts } from '../../support/event-builder.ts';
import { documentsOf, rehearsedRecord } from '../../support/rehearsed-documents.ts';

async function sheetOf(child: string, record?: MeetingRecord): Promise<PrintDocument> {
  const found = (await documentsOf('child-sheet', 'nl', record)).find(({ reader }) => reader === child);
  if (!found) throw new Error(`no sheet for ${child}`);
  return found.document;
}

const numbered = ({ blocks }: PrintDocument) => blocks.flatMap((block) => (block.kind === 'numbered' ? [block.text] : []));
const pictured = ({ blocks }: PrintDocument, heading: string) =>
  blocks.flatMap((block) => (block.kind === 'pictured' && block.heading === heading ? [block] : []))[0];

test('each child has an own sheet: what it does first, then what others do', async () => {
  expect(numbered(await sheetOf('daan'))[0]).toBe('Daan maakt de fiets van Yara heel.');
  expect(pictured(await sheetOf('daan'), 'Dit doe ik')).toBeDefined();
  expect(numbered(await sheetOf('yara'))).toHaveLength(3);
  expect(pictured(await sheetOf('yara'), 'Dit doe ik')).toBeUndefined();
});

test('who helps is the school, and who helps with what the child does itself; never the other family', async () => {
  expect(pictured(await sheetOf('daan'), 'Wie helpt mij?')?.texts).toEqual(['Peter helpt 30 minuten mee.', 'Op school helpt Joost je.']);
  expect(pictured(await sheetOf('yara'), 'Wie helpt mij?')?.texts).toEqual(['Op school helpt Joost je.']);
});

test('it is large, has no table, and each part has a picture that says what it is', async () => {
  const sheet = await sheetOf('daan');
  expect(sheet.size).toBe('large');
  expect(sheet.blocks.map(({ kind }) => kind)).not.toContain('table');
  const pictures = sheet.blocks.flatMap((block) => (block.kind === 'pictured' ? [block] : []));
  expect(pictures).toHaveLength(5);
  for (const { alt } of pictures) expect(alt).not.toBe('');
});

test('of more than five agreements the first five stand there, and that there are more', async () => {
  const more = [6, 7, 8].flatMap((number): Fact[] => [
    { type: 'agreement.added', agreement: `agreement-${number}`, block: null },
    { type: 'agreement.worded', agreement: `agreement-${number}`, field: 'what', text: `Afspraak nummer ${number}.` },
    { type: 'agreement.set', agreement: `agreement-${number}`, choice: { field: 'owner', value: 'daan' } },
  ]);
  const sheet = await sheetOf('daan', withFacts(await rehearsedRecord('nl'), ...more));
  expect(numbered(sheet)).toHaveLength(5);
  expect(numbered(sheet).slice(1, 4)).toEqual(['Afspraak nummer 6.', 'Afspraak nummer 7.', 'Afspraak nummer 8.']);
  expect(JSON.stringify(sheet)).toContain('Er zijn nog meer afspraken. Vraag het aan juf Anouk.');
});

/** Sentences of more than ten words; a slot counts as one. */
const tooLong = (text: string) => text.split(/(?<=[.?:])\s/).filter((sentence) => sentence.split(/\s+/).length > 10);

test('every sentence that a child’s sheet says itself has ten words at most', () => {
  for (const files of Object.values(loadLocales())) {
    expect(Object.values(files['child-sheet'] ?? {}).length).toBeGreaterThan(10);
    expect(Object.values(files['child-sheet'] ?? {}).flatMap(tooLong)).toEqual([]);
  }
  expect(tooLong('Dit is een zin van elf woorden en dat is te lang.')).toHaveLength(1);
});
