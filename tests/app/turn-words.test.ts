import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import { cardAt, cardWords, leadsApart, withdrawablePreconditions } from '../../src/app/card-words.ts';
import { adultOf, slotValuesFor } from '../../src/app/slot-values.ts';
import { linesAfter, linesOf, turnWords } from '../../src/app/turn-words.ts';
import { CARD_IDS } from '../../src/domain/conversation-script.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { participantById } from '../../src/domain/participants.ts';
import { POLICY_PROFILE } from '../../src/domain/school-profile.ts';
import { planTurns, type Turn } from '../../src/domain/turns.ts';
import { CASE_OF_EIGHT } from '../support/case-of-eight.ts';
import { circleAfter, courseUpTo, turnTaken } from '../support/course.ts';
import { withFacts } from '../support/event-builder.ts';

const sources = { wording: await bundledScripts.wording('nl'), profile: POLICY_PROFILE };
const record = withFacts(circleAfter(1, courseUpTo('meeting', CASE_OF_EIGHT), CASE_OF_EIGHT), {
  type: 'incident.worded',
  field: 'place',
  text: 'bij het fietsenrek',
});
const plan = planTurns(record, CASE_OF_EIGHT.structure);

function turnOf(id: string): Turn {
  const turn = plan.find((one) => one.id === id);
  if (!turn) throw new Error(`no turn ${id}`);
  return turn;
}

function personOf(id: string, inRecord: MeetingRecord = record) {
  const person = participantById(inRecord, id);
  if (!person) throw new Error(`no ${id}`);
  return person;
}

describe('the words of a turn', () => {
  test('every turn of the plan has something to say, and no brace and no gap is read aloud', () => {
    for (const turn of plan) {
      const { say, before, followUp, ifSilent } = turnWords(record, plan, turn, sources);
      expect(say.length).toBeGreaterThan(0);
      for (const line of [...say, ...before, ...followUp, ...ifSilent]) expect(line).not.toMatch(/[{}…]/);
    }
  });

  test('after a lost interpreter the turn begins by saying that it is told again', () => {
    const [first = ''] = linesOf(record, 'interpreter/back', null, sources);
    const back = withFacts(record, { type: 'meeting.paused', code: 'interpreter' }, { type: 'meeting.resumed' });
    expect(turnWords(back, plan, turnOf('what-happened.ask.mila'), sources).before[0]).toBe(first);
    expect(turnWords(record, plan, turnOf('what-happened.ask.mila'), sources).before).not.toContain(first);
  });

  test('the policy’s own words stand beside every question, and beside no apology turn', () => {
    expect(turnWords(record, plan, turnOf('what-happened.ask.mila'), sources).policy).toEqual({ number: 1, text: 'Wat is er gebeurd?' });
    expect(turnWords(record, plan, turnOf('apology-turn.ask.sem'), sources).policy).toBeNull();
  });

  test('a person’s first turn is given to them; their second is not given again', () => {
    expect(turnWords(record, plan, turnOf('what-happened.ask.mila'), sources).before).toContain(
      'Mila, nu jij. Jij kiest hoeveel je vertelt.',
    );
    expect(turnWords(record, plan, turnOf('what-thought.then.mila'), sources).before).toEqual([]);
  });

  test('whoever comes again hears the question asked in another way, and no way is lost', () => {
    const turn = turnOf('what-happened.ask.mila');
    const first = turnWords(record, plan, turn, sources).say;
    const anotherDay = withFacts(record, { type: 'meeting.stopped', code: 'today-ends' }, { type: 'another-day.chosen' });
    const again = turnWords(anotherDay, plan, turn, sources).say;
    expect(again[0]).not.toBe(first[0]);
    expect([...again].sort()).toEqual([...first].sort());
    const starts = ['a', 'b', 'c'].map((id) => {
      const opened = record.opened && { ...record.opened, record: id };
      return turnWords({ ...record, opened }, plan, turn, sources).say[0];
    });
    expect(new Set(starts)).toEqual(new Set(first));
  });

  test('after an apology the harmed child owes nothing; when nothing was said, that is good too', () => {
    const apology = turnOf('apology-turn.ask.sem');
    const said = withFacts(record, turnTaken(apology.id, 'answered'));
    expect(linesAfter(said, apology, sources)[0]).toBe('Je hoeft niets terug te zeggen.');
    expect(linesAfter(withFacts(record, turnTaken(apology.id, 'passed')), apology, sources)).toEqual(['Dat mag. We gaan verder.']);
  });
});

describe('the slots', () => {
  test('a child’s own parent is its adult, and an adult has none', () => {
    expect(adultOf(record, personOf('mila'))?.id).toBe('hana');
    expect(adultOf(record, personOf('hana'))).toBeUndefined();
  });

  test('what the record does not hold is left out, and the school’s own words go first', () => {
    const profile = { ...POLICY_PROFILE, outcomes: { responsible: { 'after-no': 'Dan beslist de directeur.' } } };
    const values = slotValuesFor(record, personOf('sem'), { ...sources, profile });
    expect(values['after-no']).toBe('Dan beslist de directeur.');
    expect(values['after-yes']).toContain('afspraken');
    expect(values).not.toHaveProperty('moment');
  });

  test('a name that looks like a slot is said as it was typed', () => {
    const odd = withFacts(record, { type: 'participant.worded', participant: 'mila', field: 'name', text: '{R}' });
    expect(turnWords(odd, plan, turnOf('what-happened.ask.mila'), sources).before[0]).toContain('{R}, nu jij.');
  });
});

describe('the cards', () => {
  test('nine lie at the numbers of the paper ones', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map(cardAt)).toEqual([...CARD_IDS]);
    expect(cardAt(0)).toBeUndefined();
  });

  test('on a card the one who speaks for a child is its own adult', () => {
    expect(cardWords(record, 'freezing', personOf('mila'), sources).first).toContain('Hana vertelt');
  });

  test('only the disclosure begins by leaving the circle', () => {
    expect(CARD_IDS.filter((card) => cardWords(record, card, personOf('sem'), sources).startsApart)).toEqual(['disclosure']);
  });

  test('next leads apart on the cards that say so, and back to the turn on all others', () => {
    expect(CARD_IDS.filter(leadsApart)).toEqual(['new-fact', 'disclosure']);
  });

  test('the responsible child can take back its three, the harmed child its free yes', () => {
    expect(withdrawablePreconditions(record).map(({ precondition, children }) => [precondition, children.map(({ id }) => id)])).toEqual([
      ['takes-responsibility', ['sem']],
      ['will-listen', ['sem']],
      ['will-apologise', ['sem']],
      ['free-yes', ['mila']],
    ]);
  });
});

test('a sentence that names the moment is said once the moment is known, and left out before', () => {
  const { say } = turnWords(record, plan, turnOf('what-happened.ask.mila'), sources);
  const timed = withFacts(record, { type: 'incident.worded', field: 'moment', text: 'in de grote pauze' });
  const more = turnWords(timed, plan, turnOf('what-happened.ask.mila'), sources).say;
  const added = more.filter((line) => !say.includes(line));
  expect(added.length).toBeGreaterThan(0);
  for (const line of added) expect(line).toContain('in de grote pauze');
});
