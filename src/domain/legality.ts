import { agreementsOf, openAgreements } from './agreements.ts';
import { isSealed } from './answers.ts';
import { childrenWhoMayLeave } from './children-left.ts';
import { missingFollowUp, stillHappening } from './follow-up.ts';
import { LAYER_OF } from './layers.ts';
import type { EventOf, MeetingEvent } from './meeting-events.ts';
import { type DisputeReason, heldAs, type MeetingRecord } from './meeting-record.ts';
import { MOST_PARTICIPANTS, missingParticipants, participantById, thoseTakingPart } from './participants.ts';
import { harmedChildrenAsked, missingForReturn } from './pause.ts';
import { gateIsOpen } from './preconditions.ts';
import { everyoneReconfirmed, harmedChildrenReconfirmed } from './reconfirmation.ts';
import { entryStopOutcome } from './safety.ts';
import { openSigners, wasReadAsNeeded } from './signatures.ts';
import { slotOf } from './slots.ts';
import { stageOf } from './stage.ts';
import type { Stage } from './stages.ts';

const BEFORE_MEETING: readonly Stage[] = ['incident', 'participants', 'safety', 'preparation', 'preconditions', 'other-form'];
const AGREEING: readonly Stage[] = ['other-form', 'meeting', 'agreements', 'signatures', 'follow-up'];
const CLOSABLE: readonly Stage[] = ['safety', 'preparation', 'preconditions', 'other-form', 'stopped', 'follow-up', 'closed'];
const AFTER_CLOSING: readonly MeetingEvent['type'][] = ['document.exported', 'lessons.worded', 'note.worded', 'note-conflict.settled'];

/**
 * Why an event counts for nothing at its place, null when it is legal there. What decides about an event of the
 * agreement layer stands in the agreement layer, so that this layer alone folds to the same record.
 */
export function objectionTo(record: MeetingRecord, event: MeetingEvent): DisputeReason | null {
  if (event.type === 'record.opened') return record.opened ? 'record-already-opened' : null;
  if (LAYER_OF[event.type] === 'agreement' && !record.opened) return 'record-not-opened';
  if (record.closed && !AFTER_CLOSING.includes(event.type)) return 'record-closed';
  return unknownReference(record, event) ?? objectionAtPlace(record, event, stageOf(record));
}

function unknownReference(record: MeetingRecord, event: MeetingEvent): DisputeReason | null {
  if (LAYER_OF[event.type] !== 'agreement' || event.type === 'participant.added') return null;
  if ('participant' in event && event.participant !== null && !participantById(record, event.participant)) return 'unknown-participant';
  if ('child' in event && !participantById(record, event.child)) return 'unknown-participant';
  if ('agreement' in event && event.type !== 'agreement.added' && !record.agreements.some((one) => one.agreement === event.agreement)) {
    return 'unknown-agreement';
  }
  if ('talk' in event && event.type !== 'follow-up.planned' && !record.talks.includes(event.talk)) return 'unknown-talk';
  return null;
}

function objectionAtPlace(record: MeetingRecord, event: MeetingEvent, stage: Stage): DisputeReason | null {
  switch (event.type) {
    case 'participant.added':
    case 'participant.removed':
      return objectionToParticipants(record, event, stage);
    case 'incident.confirmed':
      return confirming(
        stage,
        'incident',
        event.described && event.protectionNamed && heldAs(record, 'incident/date', 'incident.dated') !== undefined,
      );
    case 'participants.confirmed':
      return confirming(stage, 'participants', missingParticipants(record).length === 0);
    case 'safety.confirmed':
      return confirming(stage, 'safety', event.everyFlagHasMeasure && entryStopOutcome(record) === 'none');
    case 'preparation.confirmed':
      return confirming(
        stage,
        'preparation',
        thoseTakingPart(record).every((p) => event.accountedFor.includes(p.id)),
      );
    case 'preconditions.confirmed':
      return confirming(stage, 'preconditions', gateIsOpen(record));
    case 'other-form.confirmed':
      return confirming(stage, 'other-form', true);
    case 'meeting.confirmed':
      return confirming(stage, 'meeting', event.everyTurnTaken && record.meetingOpened !== null);
    case 'agreements.confirmed':
      return confirming(
        stage,
        'agreements',
        event.outcome !== 'agreed' || (agreementsOf(record).length > 0 && openAgreements(record).length === 0),
      );
    case 'signatures.confirmed':
      return confirming(stage, 'signatures', openSigners(record).length === 0);
    case 'follow-up.confirmed':
      return confirming(stage, 'follow-up', missingFollowUp(record).length === 0);
    case 'reconfirmation.answered':
      return objectionToReconfirmation(record, event, stage);
    case 'meeting.opened':
      if (stage !== 'meeting' || record.meetingOpened) return atAnotherStage(stage);
      return everyoneReconfirmed(record) ? null : 'predicate-not-met';
    case 'turn.taken':
    case 'paper-meeting.dated':
      return stage === 'meeting' && record.meetingOpened ? null : atAnotherStage(stage);
    case 'meeting.paused':
      return record.stop ? 'stop-stands' : notWhenClosed(stage);
    case 'precondition.withdrawn':
    case 'meeting.stopped':
      return notWhenClosed(stage);
    case 'return.answered':
      if (stage !== 'paused') return atAnotherStage(stage);
      return participantById(record, event.participant)?.role === 'harmed' || harmedChildrenAsked(record) ? null : 'harmed-child-first';
    case 'meeting.resumed':
      if (!record.pause || record.stop) return atAnotherStage(stage);
      if (event.basedOn !== record.pause.event.id) return 'answers-another-event';
      return missingForReturn(record).length === 0 ? null : 'predicate-not-met';
    case 'another-day.chosen':
      return leavingStop(record, event) ?? (['meeting', 'paused', 'stopped', 'other-form'].includes(stage) ? null : 'not-at-this-stage');
    case 'other-form.chosen':
      return (
        leavingStop(record, event) ??
        (['preparation', 'preconditions', 'meeting', 'paused', 'stopped', 'other-form'].includes(stage) ? null : 'not-at-this-stage')
      );
    case 'record.closed':
      return objectionToClosing(record, event, stage);
    case 'agreement.added':
    case 'agreement.worded':
    case 'agreement.filled':
    case 'agreement.translated':
    case 'agreement.set':
    case 'agreement.ended':
    case 'assent.given':
    case 'if-wrong.worded':
      return AGREEING.includes(stage) ? null : atAnotherStage(stage);
    case 'answer.shared':
      if (!AGREEING.includes(stage)) return atAnotherStage(stage);
      return isSealed(record, event.turn) ? 'answer-is-sealed' : null;
    case 'children.left':
      if (stage !== 'meeting' || !record.meetingOpened) return atAnotherStage(stage);
      return event.participants.every((one) => childrenWhoMayLeave(record).some(({ id }) => id === one)) ? null : 'predicate-not-met';
    case 'signature.given':
      if (stage !== 'signatures' && stage !== 'follow-up') return atAnotherStage(stage);
      return wasReadAsNeeded(record, event) ? null : 'predicate-not-met';
    case 'signature.deferred':
    case 'signature.declined':
      return stage === 'signatures' || stage === 'follow-up' ? null : atAnotherStage(stage);
    case 'follow-up.held':
    case 'follow-up.told':
      return stage === 'follow-up' ? null : atAnotherStage(stage);
    case 'follow-up.safeguarded':
      return confirming(
        stage,
        'follow-up',
        stillHappening(record).some(({ talk, child }) => talk === event.talk && child === event.child),
      );
    case 'agreement-conflict.settled':
    case 'conversation-conflict.settled':
    case 'note-conflict.settled':
      return objectionToSettling(record, event);
    default:
      return null;
  }
}

function atAnotherStage(stage: Stage): DisputeReason {
  if (stage === 'stopped') return 'stop-stands';
  return stage === 'paused' ? 'meeting-is-paused' : 'not-at-this-stage';
}

/** The last planned talk closes a record as well. */
function notWhenClosed(stage: Stage): DisputeReason | null {
  return stage === 'closed' ? 'record-closed' : null;
}

/** A stage ends by a recorded fact, and only while its predicate holds. */
function confirming(stage: Stage, own: Stage, predicate: boolean): DisputeReason | null {
  if (stage !== own) return atAnotherStage(stage);
  return predicate ? null : 'predicate-not-met';
}

/** Whether people can still be added or removed: not once the circle has met. */
export function participantsCanChange(record: MeetingRecord): boolean {
  return BEFORE_MEETING.includes(stageOf(record));
}

function objectionToParticipants(
  record: MeetingRecord,
  event: EventOf<'participant.added'> | EventOf<'participant.removed'>,
  stage: Stage,
): DisputeReason | null {
  if (!participantsCanChange(record)) return atAnotherStage(stage);
  if (event.type === 'participant.removed') return null;
  if (participantById(record, event.participant)) return 'predicate-not-met';
  return record.participants.filter((p) => p.role !== 'facilitator').length < MOST_PARTICIPANTS || event.role === 'facilitator'
    ? null
    : 'predicate-not-met';
}

function objectionToReconfirmation(record: MeetingRecord, event: EventOf<'reconfirmation.answered'>, stage: Stage): DisputeReason | null {
  if (stage !== 'meeting' || record.meetingOpened) return atAnotherStage(stage);
  return participantById(record, event.participant)?.role === 'harmed' || harmedChildrenReconfirmed(record) ? null : 'harmed-child-first';
}

/** A stop outranks what others did without knowing of it: only an answer to this very stop leads away from it. */
function leavingStop(record: MeetingRecord, event: MeetingEvent): DisputeReason | null {
  return record.stop && event.basedOn !== record.stop.id ? 'stop-stands' : null;
}

/** A record can be closed wherever nothing hangs in the air, and is complete only when the follow-up has nothing open. */
function objectionToClosing(record: MeetingRecord, event: EventOf<'record.closed'>, stage: Stage): DisputeReason | null {
  if (!CLOSABLE.includes(stage)) return atAnotherStage(stage);
  return event.outcome === 'completed' && missingFollowUp(record).length > 0 ? 'predicate-not-met' : null;
}

function objectionToSettling(
  record: MeetingRecord,
  event: EventOf<'agreement-conflict.settled' | 'conversation-conflict.settled' | 'note-conflict.settled'>,
): DisputeReason | null {
  const conflict = record.conflicts.find(({ slot }) => slot === event.slot);
  const kept = conflict?.events.find(({ id }) => id === event.kept);
  if (!kept || slotOf(kept) !== event.slot) return 'answers-another-event';
  return LAYER_OF[kept.type] === LAYER_OF[event.type] ? null : 'answers-another-event';
}
