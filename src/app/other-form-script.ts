import { fillSlots, type OtherForm } from '../domain/conversation-script.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { childrenOn, type Participant } from '../domain/participants.ts';
import { otherFormLines } from '../domain/wording-lines.ts';
import { OTHER_FORM_PARTS, type OtherFormPart } from '../domain/wording-paths.ts';
import { type SlotSources, slotValuesFor } from './slot-values.ts';

/** One step of another form: what is said, and the slot in which the answer is kept. */
export interface OtherFormStep {
  readonly part: OtherFormPart<OtherForm>;
  readonly slot: string;
  readonly lines: readonly string[];
}

/** The short script of a form, in order, with its slots filled. */
export function otherFormSteps(record: MeetingRecord, form: OtherForm, sources: SlotSources): readonly OtherFormStep[] {
  const parts: readonly OtherFormPart<OtherForm>[] = OTHER_FORM_PARTS[form];
  return parts.map((part) => {
    const values = slotValuesFor(record, spokenTo(record, part), sources);
    const lines = otherFormLines<OtherForm>(sources.wording, form, part);
    return { part, slot: `other-form/${form}.${part}`, lines: lines.map((line) => fillSlots(line, values, sources.wording.language)) };
  });
}

/** A step speaks to one child where it says so, else to whoever is there. */
function spokenTo(record: MeetingRecord, part: string): Participant | null {
  const to = part.endsWith('harmed') || part === 'handing-over' ? 'harmed' : part.endsWith('responsible') || part === 'afterwards' ? 'responsible' : null;
  return to ? (childrenOn(record, to)[0] ?? null) : null;
}
