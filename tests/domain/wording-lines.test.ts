import { describe, expect, test } from 'vitest';
import { bundledScripts } from '../../src/adapters/content/bundled-scripts.ts';
import {
  BANDS,
  type Band,
  CARD_IDS,
  OTHER_FORMS,
  SCRIPT_ROLES,
  type ScriptRole,
  type Wording,
} from '../../src/domain/conversation-script.ts';
import { FOLLOW_UP_MOMENTS, PRECONDITIONS } from '../../src/domain/meeting-events.ts';
import { NOTED_AT_GATE } from '../../src/domain/preconditions.ts';
import * as lines from '../../src/domain/wording-lines.ts';
import { BLOCK_PARTS, FACILITATOR_PATHS, OTHER_FORM_PARTS, OUTCOME_AUDIENCES, OUTCOME_KINDS } from '../../src/domain/wording-paths.ts';

const structure = await bundledScripts.structure();
const nl = await bundledScripts.wording('nl');
const wordings = await Promise.all(['nl', 'en'].map((language) => bundledScripts.wording(language)));

function isAdultRole(role: ScriptRole): boolean {
  return role.startsWith('parent') || role === 'staff';
}

/** Every role with every band it can have. */
const people: readonly { role: ScriptRole; band: Band }[] = SCRIPT_ROLES.flatMap((role) =>
  BANDS.filter((band) => role === 'witness' || isAdultRole(role) === band.startsWith('adult')).map((band) => ({ role, band })),
);

describe.each(wordings.map((wording): [string, Wording] => [wording.language, wording]))('in %s', (_, wording) => {
  test('every part that the structure asks of a person has its lines', () => {
    for (const { id, asked } of structure.questions)
      for (const { role, band } of people)
        for (const part of asked[role]?.[band] ?? []) {
          const { say, followUp, ifSilent } = lines.sayLines(wording, id, role, band, part);
          expect([say.length, followUp.length, ifSilent.length]).toEqual([3, 2, 2]);
        }
  });

  test('whoever is asked apart has words, also in a damaged record with a parent of groep 4 or a child that is an adult', () => {
    for (const role of SCRIPT_ROLES)
      for (const band of BANDS) {
        expect(lines.reconfirmationLines(wording, role, band).length).toBeGreaterThan(0);
        expect(lines.comingBackLines(wording, role, band).length).toBeGreaterThan(0);
      }
    expect(lines.reconfirmationLines(wording, 'parent-of-harmed', 'groep-3-4')).toEqual(
      lines.reconfirmationLines(wording, 'parent-of-harmed', 'adult-a2'),
    );
  });

  test('every step of everyone’s own talk has its lines, and its last line', () => {
    for (const { role, band } of people) {
      const group = band.startsWith('adult') ? 'adult' : band === 'groep-5-8' ? 'groep-5-8' : 'groep-1-4';
      const steps = structure.preparation[role]?.[group] ?? [];
      expect(steps.length).toBeGreaterThan(0);
      for (const { id } of steps) expect(lines.preparationLines(wording, role, band, id)).not.toEqual([]);
      expect(lines.preparationCloseLine(wording, role, band)).not.toBe('');
    }
  });

  test('every look-up finds its lines, for everyone who can be there', () => {
    for (const path of FACILITATOR_PATHS) expect(lines.facilitatorLines(wording, path)).not.toEqual([]);
    for (const { role, band } of people) {
      expect(lines.reconfirmationLines(wording, role, band)).not.toEqual([]);
      expect(lines.comingBackLines(wording, role, band)).not.toEqual([]);
      expect(lines.turnToLines(wording, role, band)).toHaveLength(1);
    }
    for (const card of CARD_IDS) expect(Object.values(lines.cardLines(wording, card))).toHaveLength(3);
    for (const { id } of structure.blocks) expect(Object.values(lines.blockLines(wording, id))).toHaveLength(3);
    for (const part of BLOCK_PARTS) expect(lines.blockPartLine(wording, part)).not.toBe('');
    for (const place of structure.values.place) expect(lines.valueLine(wording, 'place', place)).not.toBe('');
    for (const moment of structure.values.moment) expect(lines.valueLine(wording, 'moment', moment)).not.toBe('');
    for (const audience of OUTCOME_AUDIENCES)
      for (const kind of OUTCOME_KINDS) expect(lines.profileOutcome(wording, audience, kind)).not.toBe('');
    for (const side of ['harmed', 'responsible'] as const)
      for (const band of ['groep-1-2', 'groep-3-4', 'groep-5-8'] as const) {
        for (const moment of FOLLOW_UP_MOMENTS) expect(lines.followUpLines(wording, side, moment, band)).not.toEqual([]);
        expect(lines.stillHappeningLines(wording, side, band)).not.toEqual([]);
        expect(lines.followUpClosingLines(wording, side, band)).not.toEqual([]);
      }
    for (const to of ['parents-of-harmed', 'parents-of-responsible', 'staff'] as const)
      expect(lines.stillHappeningAdultLines(wording, to)).not.toEqual([]);
    expect(lines.followUpParentLines(wording)).not.toEqual([]);
    expect(lines.followUpClosingParentLines(wording)).not.toEqual([]);
    expect(lines.noticeLines(wording, 'parents')).not.toEqual([]);
    expect(lines.noticeLines(wording, 'child')).not.toEqual([]);
    expect(lines.notYetLine(wording)).not.toBe('');
  });

  test('every condition of the gate is a statement about a child, a parent or the meeting', () => {
    for (const precondition of PRECONDITIONS) {
      const readers = NOTED_AT_GATE.includes(precondition) ? [null] : (['child', 'parent'] as const);
      for (const who of readers) expect(lines.preconditionLine(wording, precondition, who)).toMatch(/\.$/);
    }
  });

  test('the paths the code knows are exactly those of the wording', () => {
    const idsUnder = (part: string) =>
      Object.keys(wording.lines)
        .filter((path) => path.startsWith(`${part}/`))
        .map((path) => path.slice(part.length + 1));
    expect([...FACILITATOR_PATHS].sort()).toEqual(idsUnder('facilitator').sort());
    expect(Object.entries(OTHER_FORM_PARTS).flatMap(([form, parts]) => parts.map((part) => `${form}/${part}`))).toEqual(
      idsUnder('other-forms'),
    );
    expect(Object.keys(OTHER_FORM_PARTS)).toEqual([...OTHER_FORMS, 'refer']);
    expect(OUTCOME_AUDIENCES.flatMap((audience) => OUTCOME_KINDS.map((kind) => `${audience}/${kind}`))).toEqual(idsUnder('profile'));
    expect([...BLOCK_PARTS]).toEqual(idsUnder('blocks/parts'));
  });
});

test('the words are those for the person who speaks', () => {
  expect(lines.policyQuestion(nl, 'what-happened')).toBe('Wat is er gebeurd?');
  expect(lines.sayLines(nl, 'what-thought', 'responsible', 'groep-3-4', 'now').say[0]).toBe('Wat denk je nu?');
  expect(lines.turnToLines(nl, 'witness', 'groep-5-8')).toEqual(['{name}, nu luisteren we naar jou.']);
  expect(lines.turnToLines(nl, 'witness', 'adult-b1')).toEqual(['{name}, nu luisteren we naar u.']);
  expect(lines.reconfirmationLines(nl, 'witness', 'groep-3-4')).toContain('Straks gaan we in de kring. Jij mag nog kiezen.');
  expect(lines.reconfirmationLines(nl, 'staff', 'adult-b1')[0]).toBe('Ik vraag het iedereen nog een keer, apart.');
  expect(lines.comingBackLines(nl, 'harmed', 'groep-1-2')[0]).toBe('Ik kom eerst bij jou.');
  expect(lines.preparationCloseLine(nl, 'staff', 'adult-b1')).toBe('Dit was het voor nu. Kom naar me toe als er iets verandert.');
  expect(lines.preconditionLine(nl, 'will-apologise', 'child')).toBe('{name} wil excuses maken.');
  expect(lines.preconditionLine(nl, 'no-new-incident', null)).toBe('Er is {days} schooldagen niets nieuws gebeurd.');
  expect(lines.cardLines(nl, 'joke').first).toBe('Je zegt: een grapje. Vertel alleen wat je deed.');
  expect(lines.blockLines(nl, 'give-back').agreement).toBe('{who} geeft de spullen van {H} terug.');
  expect(lines.otherFormLines(nl, 'refer', 'to-family')).toHaveLength(2);
});

test('an extra follow-up talk is held with the words of the second', () => {
  expect(lines.followUpLines(nl, 'harmed', 'extra', 'groep-5-8')).toEqual(lines.followUpLines(nl, 'harmed', 'two-weeks', 'groep-5-8'));
});

test('what follows a yes or a no is told to both sides, and to nobody else', () => {
  expect(lines.outcomeAudienceOf('responsible', 'groep-3-4')).toBe('responsible-young');
  expect(lines.outcomeAudienceOf('harmed', 'groep-5-8')).toBe('harmed');
  expect(lines.outcomeAudienceOf('parent-of-harmed', 'adult-a2')).toBe('adult-of-harmed');
  expect(lines.outcomeAudienceOf('witness', 'groep-5-8')).toBeNull();
  expect(lines.outcomeAudienceOf('staff', 'adult-b1')).toBeNull();
});

test('a path that is not there is a mistake in the code, and says which', () => {
  expect(() => lines.sayLines(nl, 'what-thought', 'witness', 'groep-1-2', 'then')).toThrow(
    'No wording in nl at questions/what-thought/asked/witness/groep-1-2/then/say',
  );
  expect(() => lines.preconditionLine(nl, 'free-yes', null)).toThrow('No wording in nl at preconditions/addition/free-yes');
  const doubled = { ...nl, lines: { 'cards/joke/first': ['Een.', 'Twee.'] } };
  expect(() => lines.cardLines(doubled, 'joke')).toThrow('Not one line in nl at cards/joke/first');
});
