import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { blockSentence, inWords, suggestedSeen } from '../../src/app/agreement-in-words.ts';
import { askOfSlot, asOwnWords, blockPicked, slotChoices, slotChosen } from '../../src/app/building-blocks.ts';
import { type Agreement, agreementsOf, missingInAgreement } from '../../src/domain/agreements.ts';
import { conductHints } from '../../src/domain/conduct-hints.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { courseUpTo } from '../support/course.ts';
import { objectionToLast, withFacts } from '../support/event-builder.ts';

const { structure } = CASE_OF_EIGHT;
const [nl, en] = [await bundledScripts.wording('nl'), await bundledScripts.wording('en')];
const agreeing = courseUpTo('agreements', CASE_OF_EIGHT);
const ID = 'agreement-1';

function blockOf(id: string) {
  const block = structure.blocks.find((one) => one.id === id);
  if (!block) throw new Error(`no block ${id}`);
  return block;
}

function agreementIn(record: MeetingRecord): Agreement {
  const found = agreementsOf(record).find(({ id }) => id === ID);
  if (!found) throw new Error('no agreement');
  return found;
}

/** The block with each slot filled by its first ready answer, by a date, or by typed words. */
function filledIn(block: string, from = agreeing): MeetingRecord {
  const picked = withFacts(from, blockPicked(from, ID, blockOf(block)));
  return agreementIn(picked).asks.reduce((record, ask) => {
    const [first] = slotChoices(record, agreementIn(record), ask, { structure, wording: nl });
    if (ask === 'thing') return withFacts(record, { type: 'agreement.filled', agreement: ID, ask, choice: null, text: 'de bril' });
    return withFacts(record, slotChosen(ID, ask, first?.value ?? '2026-04-10'));
  }, picked);
}

const said = (record: MeetingRecord, wording = nl) => inWords(record, agreementIn(record), wording);
const chosen = (ask: Extract<Fact, { type: 'agreement.filled' }>['ask'], choice: string): Fact => ({
  type: 'agreement.filled',
  agreement: ID,
  ask,
  choice,
  text: '',
});

describe.each(structure.blocks.map(({ id }) => id))('%s', (block) => {
  test('asks until nothing is open, and then says itself whole in both languages', () => {
    const empty = withFacts(agreeing, blockPicked(agreeing, ID, blockOf(block)));
    expect(missingInAgreement(agreementIn(empty))).toEqual(agreementIn(empty).asks);
    const record = filledIn(block);
    expect([objectionToLast(record), missingInAgreement(agreementIn(record))]).toEqual([null, []]);
    for (const wording of [nl, en]) {
      const { what, helper, seen, from, until } = said(record, wording);
      for (const line of [what, helper, seen]) expect(line).toMatch(/^[^{}…]{8,}$/);
      expect([from, until]).toEqual([null, null]);
    }
    expect(said(record).what).not.toBe(said(record, en).what);
  });

  test('shows every slot once as something to press, and says on screen what it says on paper', () => {
    const record = filledIn(block);
    const parts = blockSentence(record, agreementIn(record), nl);
    const pressed = parts.flatMap(({ slot }) => askOfSlot(agreementIn(record), slot) ?? []);
    expect([...new Set(pressed)].sort()).toEqual([...agreementIn(record).asks].sort());
    const { what, helper, seen } = said(record);
    expect(parts.map(({ text }) => text).join('')).toBe(`${what} ${helper} ${seen}`);
  });
});

test('nothing is filled in by itself: an open slot shows as a gap, and nobody helps yet', () => {
  const empty = withFacts(agreeing, blockPicked(agreeing, ID, blockOf('repair')));
  expect(said(empty)).toMatchObject({ what: '… maakt … heel. Klaar op ….', helper: '' });
});

test('what people typed stays as typed in every language, also when it looks like a slot', () => {
  const record = withFacts(filledIn('supervision'), {
    type: 'agreement.filled',
    agreement: ID,
    ask: 'place',
    choice: null,
    text: 'bij {who}, {{naast}} de trap',
  });
  expect(said(record).what).toContain('bij {who}, {{naast}} de trap');
  expect(said(record, en).what).toContain('stands bij {who}, {{naast}} de trap ');
});

test('with two harmed children somebody says whom it is about; with one nobody is asked', () => {
  const two = withFacts(
    courseUpTo('safety', CASE_OF_EIGHT),
    { type: 'participant.added', participant: 'lina', role: 'harmed', side: 'harmed', group: '5', parentOf: null },
    { type: 'participant.worded', participant: 'lina', field: 'name', text: 'Lina' },
  );
  const asks = (record: MeetingRecord) => {
    const fact = blockPicked(record, ID, blockOf('use-name'));
    return fact.type === 'agreement.added' ? fact.asks : [];
  };
  expect(asks(two)).toContain('H');
  expect(asks(agreeing)).not.toContain('H');
  const names = slotChoices(two, agreementIn(filledIn('use-name')), 'H', { structure, wording: nl }).map(({ label }) => label);
  expect(names.sort()).toEqual(['Lina', 'Mila']);
});

test('who helps is an adult, and never the one who does it', () => {
  const record = withFacts(agreeing, blockPicked(agreeing, ID, blockOf('supervision')), slotChosen(ID, 'owner', 'tom'));
  const helpers = slotChoices(record, agreementIn(record), 'helper', { structure, wording: nl }).map(({ value }) => value);
  expect(helpers[0]).toBe('anna');
  for (const id of ['tom', 'sem', 'mila', 'gijs']) expect(helpers).not.toContain(id);
});

test('words typed for how we see it take the place of the block’s own line, on the screen and in every language', () => {
  const empty = filledIn('repair');
  const record = withFacts(empty, { type: 'agreement.worded', agreement: ID, field: 'seen', text: ' De bel doet het weer, {who}. ' });
  expect(said(empty).seen).toBe(suggestedSeen(record, agreementIn(record), nl));
  expect(suggestedSeen(record, agreementIn(record), nl)).toMatch(/ziet dat het heel is\.$/);
  for (const wording of [nl, en]) {
    const { what, helper, seen } = said(record, wording);
    expect(seen).toBe('De bel doet het weer, {who}.');
    const parts = blockSentence(record, agreementIn(record), wording);
    expect(parts.map(({ text }) => text).join('')).toBe(`${what} ${helper} ${seen}`);
  }
  const emptied = withFacts(record, { type: 'agreement.worded', agreement: ID, field: 'seen', text: '' });
  expect(said(emptied).seen).toBe(said(empty).seen);
});

test('a block that this version does not know stays what was typed, and breaks nothing', () => {
  const record = withFacts(agreeing, { type: 'agreement.added', agreement: ID, block: 'from-later', asks: ['owner', 'place'] });
  expect(said(record)).toMatchObject({ what: '', helper: '' });
  expect(said(withFacts(filledIn('supervision'), chosen('place', 'on-the-moon'))).what).toContain('…');
});

test('taken over as own words it says the same, once, and the block is gone', () => {
  const record = filledIn('repair');
  const own = withFacts(record, ...asOwnWords(record, agreementIn(record), 'agreement-2', nl));
  const [agreement] = agreementsOf(own);
  expect(agreementsOf(own)).toHaveLength(1);
  expect(agreement).toMatchObject({ id: 'agreement-2', block: null, what: 'Mila maakt de bril heel.', until: '2026-04-10' });
  expect(missingInAgreement(agreement ?? agreementIn(record))).toEqual([]);
});

describe('hints look at what a block says', () => {
  const hints = (record: MeetingRecord) => conductHints(record, [said(record)]).map(({ hint }) => hint);

  test.each([nl, en])('damaged property, in $language', (wording) => {
    const record = filledIn('repair');
    expect(conductHints(record, [said(record, wording)]).map(({ hint }) => hint)).toContain('damaged-property');
  });

  test('a friend’s name typed in a slot', () => {
    const typed = (ask: 'thing' | 'helper', text: string): Fact => ({ type: 'agreement.filled', agreement: ID, ask, choice: null, text });
    expect(hints(filledIn('repair'))).not.toContain('names-supporter');
    expect(hints(withFacts(filledIn('repair'), typed('thing', 'de fiets van Gijs')))).toContain('names-supporter');
    expect(hints(withFacts(filledIn('repair'), typed('helper', 'Zoë')))).toContain('names-supporter');
  });

  test('no helper yet; and being in the classroom is no public statement', () => {
    const record = withFacts(agreeing, blockPicked(agreeing, ID, blockOf('own-place')), slotChosen(ID, 'owner', 'sem'));
    expect(hints(record)).toContain('without-helper');
    expect(hints(withFacts(record, chosen('place', 'classroom')))).not.toContain('public-statement');
  });
});
