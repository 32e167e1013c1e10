import { fillSlots, type OtherForm } from '../domain/conversation-script.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { childrenOn, type Participant, participantsOf, thoseTakingPart } from '../domain/participants.ts';
import { otherFormLines } from '../domain/wording-lines.ts';
import { OTHER_FORM_PARTS, type OtherFormPart } from '../domain/wording-paths.ts';
import type { Need } from './agreement-words.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';

/** Who is spoken to in a step: never both children at once. */
export type StepAudience = 'harmed' | 'responsible' | 'each-child' | 'parents' | 'each-parent' | 'staff' | 'group';

export interface OtherFormStep {
  /** `go-between.to-harmed`: stable, since what was noted is stored under it. */
  readonly id: string;
  readonly part: OtherFormPart<OtherForm>;
  readonly audience: StepAudience;
  /** Those spoken to who are in the record; a support group has none of them. */
  readonly people: readonly Participant[];
  readonly lines: readonly string[];
  /** Where what was said is noted: once, or for each who is asked apart. */
  readonly notes: readonly StepNote[];
  /** What others gave along in the step that this one passes on, word for word; the place of their notes. */
  readonly carries: readonly StepNote[];
}

export interface StepNote {
  /** Slot of the record in which the words stand. */
  readonly slot: string;
  /** Whose words they are; null for those of all in the step. */
  readonly from: Participant | null;
}

const AUDIENCE: Readonly<Record<OtherFormPart<OtherForm>, StepAudience>> = {
  'to-harmed': 'harmed',
  'to-responsible': 'responsible',
  'to-parents': 'each-parent',
  'handing-over': 'harmed',
  afterwards: 'responsible',
  'back-to-harmed': 'harmed',
  agreements: 'each-child',
  'to-child': 'each-child',
  opening: 'parents',
  questions: 'parents',
  'back-to-child': 'each-child',
  'first-meeting': 'group',
  'after-a-week': 'group',
  'to-staff': 'staff',
};

/** A go-between carries words from one child to the other; when the adults meet, they hear the children, and then the other way round. */
const CARRIES: Readonly<Partial<Record<OtherForm, Readonly<Partial<Record<OtherFormPart<OtherForm>, OtherFormPart<OtherForm>>>>>>> = {
  'go-between': { 'to-responsible': 'to-harmed', 'back-to-harmed': 'to-responsible' },
  'adults-only': { opening: 'to-child', 'back-to-child': 'questions' },
};

/** The script of one form for the people of this record, in the order in which it is said. */
export function otherFormSteps(record: MeetingRecord, form: OtherForm, sources: SlotSources): readonly OtherFormStep[] {
  const { wording } = sources;
  const parts: readonly OtherFormPart<OtherForm>[] = OTHER_FORM_PARTS[form];
  return parts.map((part) => {
    const audience = AUDIENCE[part];
    const people = peopleOf(record, audience);
    const values = slotValuesFor(record, people.length === 1 ? (people[0] ?? null) : null, sources);
    const carried = CARRIES[form]?.[part];
    return {
      id: `${form}.${part}`,
      part,
      audience,
      people,
      lines: otherFormLines<OtherForm>(wording, form, part).map((line) => fillSlots(line, values, wording.language)),
      notes: notesOf(record, form, part),
      carries: carried ? notesOf(record, form, carried) : [],
    };
  });
}

const APART: readonly StepAudience[] = ['each-child', 'each-parent'];

/** Who is spoken to apart is noted apart, so that nobody's words become another's. */
function notesOf(record: MeetingRecord, form: OtherForm, part: OtherFormPart<OtherForm>): readonly StepNote[] {
  const audience = AUDIENCE[part];
  const people = peopleOf(record, audience);
  const slot = `other-form/${form}.${part}`;
  if (APART.includes(audience) && people.length > 0) return people.map((person) => ({ slot: `${slot}.${person.id}`, from: person }));
  return [{ slot, from: people.length === 1 ? (people[0] ?? null) : null }];
}

/** What the harmed children gave along in the steps of this form: heard again before any agreement is made. */
export function needsInOtherForm(record: MeetingRecord, steps: readonly OtherFormStep[]): readonly Need[] {
  return steps
    .flatMap(({ notes }) => notes)
    .flatMap(({ slot, from }) => {
      const text = textIn(record, slot);
      return from?.role === 'harmed' && text.trim() !== '' ? [{ participant: from.id, name: from.name, text }] : [];
    });
}

function peopleOf(record: MeetingRecord, audience: StepAudience): readonly Participant[] {
  switch (audience) {
    case 'harmed':
    case 'responsible':
      return childrenOn(record, audience);
    case 'each-child':
      return [...childrenOn(record, 'harmed'), ...childrenOn(record, 'responsible')];
    case 'parents':
    case 'each-parent':
      return thoseTakingPart(record).filter((p) => p.role === 'parent');
    case 'staff':
      return participantsOf(record).filter((p) => p.role === 'staff');
    case 'group':
      return [];
  }
}
