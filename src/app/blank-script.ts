import { fillSlots, type ScriptStructure } from '../domain/conversation-script.ts';
import { fold } from '../domain/fold.ts';
import type { Fact, Group } from '../domain/meeting-events.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../domain/meeting-record.ts';
import { planTurns } from '../domain/turns.ts';
import type { KitLabels } from './documents/paper-kit-labels.ts';
import type { Clock, Entropy } from './ports.ts';
import { type PrintedScript, printedScript, type SpokenTo } from './printed-script.ts';
import type { SlotSources } from './slot-values.ts';
import { stampEvents } from './stamp-events.ts';

export interface BlankScriptSources extends SlotSources {
  readonly structure: ScriptStructure;
  readonly words: KitLabels['print'];
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** A child is in groep 1–4 or 5–8: the paper does not know, so it has the words for both. */
const OLDER: Group = '7';
const YOUNGER: Group = '4';

/**
 * The script for a circle that nobody has entered: a child on each side, a parent and a friend of each, and somebody of the
 * school, with what they are in brackets in the place of their names. Children of either age find their words.
 */
export async function blankScript(sources: BlankScriptSources): Promise<PrintedScript> {
  const older = await scriptOf(sources, OLDER);
  const younger = await scriptOf(sources, YOUNGER);
  return {
    ...older,
    turns: older.turns.map((turn) => {
      const same = younger.turns.filter((one) => one.question === turn.question && one.name === turn.name);
      const sentences = same.map(({ sentence }) => sentence).filter((sentence) => sentence !== turn.sentence);
      return sentences.length === 0 ? turn : { ...turn, younger: sentences };
    }),
    reconfirmation: forBothAges(sources, older.reconfirmation, younger.reconfirmation),
    comingBack: forBothAges(sources, older.comingBack, younger.comingBack),
    childrenLeaving: younger.childrenLeaving,
  };
}

/** People with other words for a younger child stand there twice, each time with the group that the words are for. */
function forBothAges(
  { words, wording }: BlankScriptSources,
  older: readonly SpokenTo[],
  younger: readonly SpokenTo[],
): readonly SpokenTo[] {
  return older.flatMap((one) => {
    const other = younger.find(({ participant }) => participant === one.participant);
    if (!other || other.lines.join() === one.lines.join()) return [one];
    const named = (label: string) => fillSlots(label, { name: one.name }, wording.language);
    return [
      { ...other, name: named(words['blank/in-young-group']) },
      { ...one, name: named(words['blank/in-older-group']) },
    ];
  });
}

async function scriptOf(sources: BlankScriptSources, group: Group): Promise<PrintedScript> {
  const { structure, words } = sources;
  const record = await blankRecord(sources, group);
  return printedScript(record, planTurns(record, structure), sources, words['blank/minutes']);
}

async function blankRecord({ structure, words, profile, clock, entropy }: BlankScriptSources, group: Group): Promise<MeetingRecord> {
  const { schoolDaysWithoutIncident, followUpDays } = profile;
  const facts: readonly Fact[] = [
    {
      type: 'record.opened',
      record: 'blank',
      codeName: '',
      script: { id: structure.script, version: structure.version },
      terms: { schoolDaysWithoutIncident, followUpDays },
    },
    { type: 'incident.worded', field: 'place', text: words['blank/place'] },
    { type: 'incident.worded', field: 'moment', text: words['blank/moment'] },
    ...BLANK_CIRCLE.flatMap(([participant, person]): readonly Fact[] => [
      { type: 'participant.added', participant, ...person, group: person.group ?? group },
      { type: 'participant.worded', participant, field: 'name', text: words[`blank/person/${participant}`] },
      // The short sentences are right for every adult.
      ...(person.group === 'adult' ? [{ type: 'participant.set', participant, choice: { field: 'reading', value: 'a2' } } as const] : []),
    ]),
    { type: 'participant.worded', participant: 'parent-of-harmed', field: 'interpreter', text: words['blank/person/interpreter'] },
    { type: 'room.worded', field: 'second-adult', text: words['blank/person/second-adult'] },
    { type: 'room.worded', field: 'second-room', text: words['blank/second-room'] },
    // The turn is there, and says when it is left out.
    { type: 'apology-wish.recorded', participant: 'harmed', wish: 'yes' },
  ];
  const author = { device: 'blank', person: '' };
  return fold(
    await stampEvents(
      EMPTY_RECORD,
      facts.map((fact) => ({ fact })),
      author,
      { clock, entropy },
    ),
  );
}

const BLANK_CIRCLE = [
  ['facilitator', { role: 'facilitator', side: 'neither', parentOf: null, group: 'adult' }],
  ['parent-of-harmed', { role: 'parent', side: 'harmed', parentOf: 'harmed', group: 'adult' }],
  ['harmed', { role: 'harmed', side: 'harmed', parentOf: null, group: null }],
  ['with-harmed', { role: 'supporter', side: 'harmed', parentOf: null, group: null }],
  ['staff', { role: 'staff', side: 'neither', parentOf: null, group: 'adult' }],
  ['with-responsible', { role: 'supporter', side: 'responsible', parentOf: null, group: null }],
  ['responsible', { role: 'responsible', side: 'responsible', parentOf: null, group: null }],
  ['parent-of-responsible', { role: 'parent', side: 'responsible', parentOf: 'responsible', group: 'adult' }],
] as const;
