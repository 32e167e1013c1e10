import { fillSlots, type OtherForm } from '../domain/conversation-script.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { childrenOn, type Participant, participantsOf, thoseTakingPart } from '../domain/participants.ts';
import { otherFormLines } from '../domain/wording-lines.ts';
import { OTHER_FORM_PARTS, type OtherFormPart } from '../domain/wording-paths.ts';
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
  /** The step whose noted words this one carries along, word for word. */
  readonly carries: { readonly step: string; readonly from: readonly Participant[] } | null;
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

/** Only a go-between carries words from one child to the other. */
const CARRIES: Readonly<Partial<Record<OtherFormPart<OtherForm>, OtherFormPart<OtherForm>>>> = {
  'to-responsible': 'to-harmed',
  'back-to-harmed': 'to-responsible',
};

/** The script of one form for the people of this record, in the order in which it is said. */
export function otherFormSteps(record: MeetingRecord, form: OtherForm, sources: SlotSources): readonly OtherFormStep[] {
  const { wording } = sources;
  const parts: readonly OtherFormPart<OtherForm>[] = OTHER_FORM_PARTS[form];
  return parts.map((part) => {
    const audience = AUDIENCE[part];
    const people = peopleOf(record, audience);
    const values = slotValuesFor(record, people.length === 1 ? (people[0] ?? null) : null, sources);
    const carried = form === 'go-between' ? CARRIES[part] : undefined;
    return {
      id: `${form}.${part}`,
      part,
      audience,
      people,
      lines: otherFormLines<OtherForm>(wording, form, part).map((line) => fillSlots(line, values, wording.language)),
      carries: carried ? { step: `${form}.${carried}`, from: peopleOf(record, AUDIENCE[carried]) } : null,
    };
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
