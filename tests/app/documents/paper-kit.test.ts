import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../../src/adapters/content/bundled-scripts.ts';
import type { DocumentBlock, PrintDocument } from '../../../src/app/documents/document-block.ts';
import { documentFor } from '../../../src/app/make-document.ts';
import { turnWords } from '../../../src/app/turn-words.ts';
import { chosenOrder } from '../../../src/domain/day-card.ts';
import { TURN_STATUSES } from '../../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../../src/domain/meeting-record.ts';
import { askingOrder, participantById, participantsOf, thoseTakingPart } from '../../../src/domain/participants.ts';
import { NEUTRAL_PROFILE, POLICY_PROFILE } from '../../../src/domain/school-profile.ts';
import { planTurns } from '../../../src/domain/turns.ts';
import { CASE_OF_EIGHT } from '../../support/case-of-eight.ts';
import { CASE_OF_TWENTY } from '../../support/case-of-twenty.ts';
import { circleAfter, courseUpTo, turnTaken } from '../../support/course.ts';
import { withFacts } from '../../support/event-builder.ts';
import { documentSources, LANGUAGES, rehearsedRecord, textsIn } from '../../support/rehearsed-documents.ts';

const structure = await bundledScripts.structure();

function kit(record: MeetingRecord, language = 'nl', kind: 'paper-kit' | 'blank-paper-kit' = 'paper-kit'): Promise<PrintDocument> {
  return documentFor(documentSources(), record, { kind, language, profile: POLICY_PROFILE, isRehearsal: false });
}

type Group = readonly DocumentBlock[];
/** Blocks that stand together under a heading; turns are those with room for an answer. */
const groupsOf = ({ blocks }: PrintDocument): readonly Group[] =>
  blocks.flatMap((block) => (block.kind === 'together' ? [block.blocks] : []));
const headingOf = ([first]: Group): string => (first?.kind === 'heading' ? first.text : '');
const turnsOf = (document: PrintDocument): readonly Group[] =>
  groupsOf(document).filter((group) => /^\d+\. /.test(headingOf(group)) && group.some(({ kind }) => kind === 'writing-lines'));
const aloudIn = (blocks: Group): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.tone === 'aloud' ? [block.text] : []));

const eight = courseUpTo('meeting', CASE_OF_EIGHT);
const byQuestion = withFacts(eight, { type: 'day-card.checked', check: 'by-question', done: true });

describe.each([
  ['the rehearsal', await rehearsedRecord('nl')],
  ['eight people, before the opening', eight],
  ['eight people, everything by question', byQuestion],
  ['twenty people', courseUpTo('meeting', CASE_OF_TWENTY)],
])('the paper kit of %s', (_, record) => {
  /** As the screens number the turns (paper-page.tsx, turn-page.tsx): their places in the plan of the whole record. */
  const plan = planTurns(record, structure, record.meetingOpened?.order ?? chosenOrder(record));

  test('has every turn once, with the number and the name that it has on the screens', async () => {
    const names = plan.map(({ participant }, at) => `${at + 1}. ${participantById(record, participant)?.name}`);
    expect(plan.length).toBeGreaterThan(20);
    expect(turnsOf(await kit(record)).map(headingOf)).toEqual(names);
  });

  test('asks each person every question in the sentence of the screen, with boxes and at least two lines', async () => {
    const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
    const turns = turnsOf(await kit(record));
    for (const [at, turn] of plan.entries()) {
      const group = turns[at] ?? [];
      expect(aloudIn(group)).toEqual([turnWords(record, plan, turn, sources).say[0]]);
      expect(group.find(({ kind }) => kind === 'ticks')).toMatchObject({ choices: { length: 3 } });
      expect(group.at(-1)).toMatchObject({ kind: 'writing-lines', labels: [] });
      const lines = group.at(-1);
      expect(lines?.kind === 'writing-lines' && lines.rows).toBeGreaterThanOrEqual(2);
    }
  });

  test('asks everybody once more beforehand and after a pause, and gives nobody else a place to sign', async () => {
    const document = await kit(record);
    const apart = askingOrder(record).map(({ name }) => name);
    const asked = groupsOf(document).filter((group) =>
      group.some((block) => block.kind === 'ticks' && block.choices.length === 3 && group.every(({ kind }) => kind !== 'writing-lines')),
    );
    const names = asked.map(headingOf).filter((name) => apart.includes(name));
    expect(names).toEqual([...apart, ...apart]);
    const signers = document.blocks.flatMap((block) => (block.kind === 'signature' ? [block.name] : []));
    const sides = thoseTakingPart(record).filter(({ role }) => ['harmed', 'responsible', 'parent'].includes(role));
    expect(signers.slice(0, -1).sort()).toEqual(sides.map(({ name }) => name).sort());
  });
});

test('nine cards, four forms for agreements and a sheet with more room are there, in both languages', async () => {
  for (const language of LANGUAGES) {
    const document = await kit(await rehearsedRecord(language), language);
    const cards = groupsOf(document).filter((group) => aloudIn(group).length === 2);
    expect(cards.map((group) => headingOf(group).split('.')[0])).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    const forms = groupsOf(document).filter((group) => group.some((block) => block.kind === 'writing-lines' && block.labels.length === 2));
    expect(forms).toHaveLength(4);
    expect(document.blocks.at(-1)).toMatchObject({ kind: 'writing-lines', labels: [] });
    expect(document.numbered).toBe('above');
  }
});

test('nothing that somebody answered, noted or chose in the meeting changes it', async () => {
  const opened = circleAfter(0, eight, CASE_OF_EIGHT);
  const plan = planTurns(opened, structure);
  const told = withFacts(
    opened,
    ...plan.flatMap(({ id, question }, at) => [
      turnTaken(id, question === 'apology-turn' ? 'answered' : (TURN_STATUSES[at % 3] ?? 'later')),
      { type: 'answer.worded', turn: id, text: 'GEHEIM-ANTWOORD' } as const,
      { type: 'note.worded', note: id, text: 'GEHEIME-NOTITIE' } as const,
    ]),
  );
  expect(await kit(told)).toEqual(await kit(opened));
});

test('after the turn for an apology it says what is said when there was one, and when there was none', async () => {
  const asking = turnsOf(await kit(await rehearsedRecord('nl'))).filter((group) =>
    aloudIn(group)[0]?.startsWith('Je hebt iedereen gehoord'),
  );
  expect(asking).toHaveLength(1);
  expect(asking[0]?.find(({ kind }) => kind === 'ticks')).toMatchObject({
    choices: [
      { label: 'verteld', said: 'Je hoeft niets terug te zeggen. We zijn even stil. Dan gaan we verder.' },
      { label: 'nu niet', said: 'Dat mag. We gaan verder.' },
      { label: 'later', said: '' },
    ],
  });
});

test('whoever interprets stands beside whom they speak for, with the number to call', async () => {
  expect(textsIn((await kit(await rehearsedRecord('nl'))).blocks)).toContain('Samira, met Nadia die tolkt: 0123 456 711');
});

describe('a blank kit', () => {
  test('holds nothing of the record that is open, and is the same for every record', async () => {
    for (const language of LANGUAGES) {
      const record = await rehearsedRecord(language);
      const blank = await kit(record, language, 'blank-paper-kit');
      expect(blank).toEqual(await kit(eight, language, 'blank-paper-kit'));
      const texts = textsIn(blank.blocks).join('\n');
      for (const { name, surname } of [...participantsOf(record), ...participantsOf(eight)]) {
        for (const word of [name, surname].filter((one) => one !== '')) expect(texts).not.toMatch(new RegExp(`\\b${word}\\b`, 'u'));
      }
    }
  });

  test('says who somebody is in the place of every name, and has a line for each', async () => {
    const blank = await kit(eight, 'nl', 'blank-paper-kit');
    const lines = blank.blocks.flatMap((block) => (block.kind === 'writing-lines' && block.rows === 1 ? block.labels : []));
    const named = [...new Set(textsIn(blank.blocks).flatMap((text) => text.match(/\[\p{L}[^\]]*\]/gu) ?? []))];
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((one) => !lines.includes(one))).toEqual([]);
    for (const group of turnsOf(blank)) expect(headingOf(group)).toMatch(/^\d+\. \[.+\]$/);
  });

  test('has the words for a child of groep 1–4 beside those for an older one', async () => {
    const wording = await bundledScripts.wording('nl');
    const texts = textsIn((await kit(eight, 'nl', 'blank-paper-kit')).blocks);
    const younger = texts.filter((text) => text.startsWith('Groep 1 tot en met 4: '));
    expect(younger.length).toBeGreaterThan(10);
    const [then = ''] = texts.filter((text) => text.startsWith('Groep 1 tot en met 4: Welk gezicht'));
    expect(wording.lines['questions/what-thought/asked/harmed/groep-3-4/then/say']?.some((line) => then.includes(line))).toBe(true);
    expect(wording.lines['questions/what-thought/asked/harmed/groep-3-4/now/say']?.some((line) => then.includes(line))).toBe(true);
  });

  test('asks for an apology only with the words that say when to leave that out', async () => {
    const asking = turnsOf(await kit(eight, 'nl', 'blank-paper-kit')).filter((group) =>
      aloudIn(group)[0]?.startsWith('Je hebt iedereen gehoord'),
    );
    expect(asking).toHaveLength(1);
    expect(textsIn(asking)).toContain('Sla deze beurt over als [kind dat er last van had] geen sorry wil horen.');
    expect(JSON.stringify(await kit(await rehearsedRecord('nl')))).not.toContain('Sla deze beurt over');
  });

  test('leaves no gap but those to fill in, also where a school has no names of its own', async () => {
    const order = { kind: 'blank-paper-kit', language: 'nl', profile: NEUTRAL_PROFILE, isRehearsal: true } as const;
    const blank = await documentFor(documentSources(), eight, order);
    expect(blank.mark).toBeUndefined();
    expect(textsIn(blank.blocks).filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});
