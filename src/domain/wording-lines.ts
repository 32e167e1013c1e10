import {
  type Band,
  bandGroupOf,
  type CardId,
  type OtherForm,
  type QuestionId,
  type ScriptRole,
  type Wording,
} from './conversation-script.ts';
import type { FollowUpMoment, Precondition } from './meeting-events.ts';
import type { BlockPart, FacilitatorPath, OtherFormPart, OutcomeAudience, OutcomeKind } from './wording-paths.ts';

/*
 * Look-ups in one language's wording, slots still open (`fillSlots` fills them). A path that is not there throws: the
 * content tests prove that every language has every path, so it is a mistake in the code that asks.
 */

function linesAt(wording: Wording, path: string): readonly string[] {
  const lines = wording.lines[path];
  if (!lines?.length) throw new Error(`No wording in ${wording.language} at ${path}`);
  return lines;
}

/** The only line at a path that holds one. */
function lineAt(wording: Wording, path: string): string {
  const [line, ...others] = linesAt(wording, path);
  if (line === undefined || others.length > 0) throw new Error(`Not one line in ${wording.language} at ${path}`);
  return line;
}

/** The question in the words of the school's policy (bijlage 1); in other languages a translation of it. */
export function policyQuestion(wording: Wording, question: QuestionId): string {
  return lineAt(wording, `questions/${question}/policy`);
}

/** Three ways to ask, two ways to ask on, two lines for silence. */
export interface SayLines {
  readonly say: readonly string[];
  readonly followUp: readonly string[];
  readonly ifSilent: readonly string[];
}

/** `part` is one of the parts that the structure lists for this question, role and band. */
export function sayLines(wording: Wording, question: QuestionId, role: ScriptRole, band: Band, part: string): SayLines {
  const at = `questions/${question}/asked/${role}/${band}/${part}`;
  return {
    say: linesAt(wording, `${at}/say`),
    followUp: linesAt(wording, `${at}/follow-up`),
    ifSilent: linesAt(wording, `${at}/if-silent`),
  };
}

/** `step` is the id of one of the steps that the structure lists for this role and band. */
export function preparationLines(wording: Wording, role: ScriptRole, band: Band, step: string): readonly string[] {
  return linesAt(wording, `preparation/${role}/${bandGroupOf(band)}/${step}`);
}

/** The last line of everyone's own talk. */
export function preparationCloseLine(wording: Wording, role: ScriptRole, band: Band): string {
  return lineAt(wording, `preparation/close/${isAdult(band) ? (role === 'staff' ? 'staff' : 'adults') : 'children'}`);
}

/**
 * A condition of the gate as a statement. `who` is null for those that are not about one family: the absent adult, and
 * calm school days.
 */
export function preconditionLine(wording: Wording, precondition: Precondition, who: 'child' | 'parent' | null): string {
  const block = POLICY_PRECONDITIONS.includes(precondition) ? 'policy' : 'addition';
  return lineAt(wording, `preconditions/${block}/${precondition}${who === null ? '' : `/${who}`}`);
}

const POLICY_PRECONDITIONS: readonly Precondition[] = ['takes-responsibility', 'will-listen', 'will-apologise'];

/** Why the door is still shut, without saying whose answer it is. */
export function notYetLine(wording: Wording): string {
  return lineAt(wording, 'preconditions/not-yet');
}

/** What the wording proposes as following a yes, a no or a stop; a school's own words go before it. */
export function profileOutcome(wording: Wording, audience: OutcomeAudience, kind: OutcomeKind): string {
  return lineAt(wording, `profile/${audience}/${kind}`);
}

/** Null for witnesses and staff, to whom nothing follows. */
export function outcomeAudienceOf(role: ScriptRole, band: Band): OutcomeAudience | null {
  const isYoung = bandGroupOf(band) === 'groep-1-4';
  switch (role) {
    case 'responsible':
      return isYoung ? 'responsible-young' : 'responsible';
    case 'harmed':
      return isYoung ? 'harmed-young' : 'harmed';
    case 'parent-of-responsible':
      return 'adult-of-responsible';
    case 'parent-of-harmed':
      return 'adult-of-harmed';
    case 'witness':
    case 'staff':
      return null;
  }
}

export function facilitatorLines(wording: Wording, path: FacilitatorPath): readonly string[] {
  return linesAt(wording, `facilitator/${path}`);
}

/** Said to one person, apart, just before the opening. */
export function reconfirmationLines(wording: Wording, role: ScriptRole, band: Band): readonly string[] {
  const other = isAdult(band) ? 'other-adult/adult' : 'other-child/children';
  return linesAt(wording, `facilitator/reconfirmation/${isOfASide(role) ? `${role}/${groupFor(role, band)}` : other}`);
}

/** Said to one person, apart, before a paused meeting goes on. */
export function comingBackLines(wording: Wording, role: ScriptRole, band: Band): readonly string[] {
  return linesAt(wording, `facilitator/coming-back/${isOfASide(role) ? `${role}/${groupFor(role, band)}` : 'others'}`);
}

/** Gives the turn to one person. */
export function turnToLines(wording: Wording, role: ScriptRole, band: Band): readonly string[] {
  const to = role === 'witness' ? (isAdult(band) ? 'witness-adult' : 'witness-child') : role;
  return facilitatorLines(wording, `transitions/to-${to}`);
}

export interface CardLines {
  readonly first: string;
  readonly second: string;
  /** For the facilitator's eyes; not said aloud. */
  readonly stopWhen: string;
}

export function cardLines(wording: Wording, card: CardId): CardLines {
  const line = (id: string) => lineAt(wording, `cards/${card}/${id}`);
  return { first: line('first'), second: line('second'), stopWhen: line('stop-when') };
}

export interface BlockLines {
  readonly agreement: string;
  readonly helper: string;
  readonly seen: string;
}

/** `block` is the id of one of the structure's building blocks. */
export function blockLines(wording: Wording, block: string): BlockLines {
  const line = (id: string) => lineAt(wording, `blocks/${block}/${id}`);
  return { agreement: line('agreement'), helper: line('helper'), seen: line('seen') };
}

export function blockPartLine(wording: Wording, part: BlockPart): string {
  return lineAt(wording, `blocks/parts/${part}`);
}

/** Whether the wording has this building block; a record may come from a version with others. */
export function hasBlock(wording: Wording, block: string): boolean {
  return wording.lines[`blocks/${block}/agreement`] !== undefined;
}

/** A place or a moment with its own preposition ("bij het fietsenrek"); null for an id that the wording does not have. */
export function valueLine(wording: Wording, kind: 'place' | 'moment', id: string): string | null {
  return wording.lines[`values/${kind}/${id}`]?.[0] ?? null;
}

export function otherFormLines<Form extends OtherForm | 'refer'>(
  wording: Wording,
  form: Form,
  part: OtherFormPart<Form>,
): readonly string[] {
  return linesAt(wording, `other-forms/${form}/${part}`);
}

type SideOfChild = 'harmed' | 'responsible';

/** A follow-up talk with one child. A talk outside the plan (`extra`) is held with the words of the second. */
export function followUpLines(wording: Wording, side: SideOfChild, moment: FollowUpMoment, band: Band): readonly string[] {
  return linesAt(wording, `follow-up/${side}/${moment === 'extra' ? 'two-weeks' : moment}/${bandGroupOf(band)}`);
}

export function followUpParentLines(wording: Wording): readonly string[] {
  return linesAt(wording, 'follow-up/parents');
}

/** It goes on: what is said to this child, apart. */
export function stillHappeningLines(wording: Wording, side: SideOfChild, band: Band): readonly string[] {
  return linesAt(wording, `follow-up/still-happening/to-${side}/${bandGroupOf(band)}`);
}

/** It goes on: what is said to the adults around one child. */
export function stillHappeningAdultLines(
  wording: Wording,
  to: 'parents-of-harmed' | 'parents-of-responsible' | 'staff',
): readonly string[] {
  return linesAt(wording, `follow-up/still-happening/to-${to}`);
}

/** The end of the last talk with one child. */
export function followUpClosingLines(wording: Wording, side: SideOfChild, band: Band): readonly string[] {
  return linesAt(wording, `follow-up/closing/${side}/${bandGroupOf(band)}`);
}

export function followUpClosingParentLines(wording: Wording): readonly string[] {
  return linesAt(wording, 'follow-up/closing/parents');
}

/** What is kept, why and how long, as told before the preparation. The parents' first line is the heading. */
export function noticeLines(wording: Wording, reader: 'parents' | 'child'): readonly string[] {
  return linesAt(wording, `notices/${reader}`);
}

function isAdult(band: Band): boolean {
  return bandGroupOf(band) === 'adult';
}

/** A parent is an adult and a child of a side is none, whatever group a damaged record gives them. */
function groupFor(role: ScriptRole, band: Band): ReturnType<typeof bandGroupOf> {
  const group = bandGroupOf(band);
  if (role !== 'harmed' && role !== 'responsible') return 'adult';
  return group === 'adult' ? 'groep-5-8' : group;
}

function isOfASide(role: ScriptRole): boolean {
  return role !== 'witness' && role !== 'staff';
}
