import type { Fact, MeetingEvent } from './meeting-events.ts';
import type { MeetingRecord } from './meeting-record.ts';

/** Name of one precondition check: the whole meeting's where no participant is named. */
export function preconditionSlot(precondition: string, participant: string | null): string {
  return `precondition/${precondition}/${participant ?? 'all'}`;
}

/** The slot of what an interpreter dictates for an agreement in one language. */
export function translationSlot(agreement: string, language: string): string {
  return `agreement/${agreement}/translation/${language}`;
}

/**
 * The slot whose value an event gives, null for events that give none. Two events for one slot that do not know
 * of each other conflict. A text field's draft has the same name as its slot.
 */
export function slotOf(event: MeetingEvent | Fact): string | null {
  switch (event.type) {
    case 'incident.dated':
      return 'incident/date';
    case 'incident.classified':
      return 'incident/kind';
    case 'incident.worded':
      return `incident/${event.field}`;
    case 'protection.worded':
      return `protection/${event.field}`;
    case 'participant.worded':
      return `participant/${event.participant}/${event.field}`;
    case 'participant.set':
      return `participant/${event.participant}/${event.choice.field}`;
    case 'seats.arranged':
      return 'seats';
    case 'room.worded':
      return `room/${event.field}`;
    case 'entry-stops.answered':
      return 'entry-stops';
    case 'flag.measured':
      return `flag/${event.flag}`;
    case 'preparation.held':
    case 'preparation.waived':
      return `preparation/${event.participant}`;
    case 'preparation.worded':
      return `preparation/${event.participant}/${event.field}`;
    case 'apology-wish.recorded':
      return `apology-wish/${event.participant}`;
    case 'precondition.established':
    case 'precondition.withdrawn':
      return preconditionSlot(event.precondition, event.participant);
    case 'precondition.worded':
      return `precondition-words/${event.precondition}/${event.participant ?? 'all'}`;
    case 'other-form.worded':
      return `other-form/${event.step}`;
    case 'day-card.checked':
      return `day-card/${event.check}`;
    case 'reconfirmation.answered':
      return `reconfirmation/${event.participant}`;
    case 'paper-meeting.dated':
      return 'paper-meeting/date';
    case 'turn.taken':
      return `turn/${event.turn}`;
    case 'answer.worded':
      return `answer/${event.turn}`;
    case 'answer.marked':
      return `answer-marks/${event.turn}`;
    case 'answer.shared':
      return `shared/${event.turn}`;
    case 'children.left':
      return 'children-left';
    case 'return.answered':
      return `return/${event.participant}`;
    case 'stop.told':
      return `told/${event.stop}/${event.participant}`;
    case 'stop.worded':
      return 'stop';
    case 'agreement.worded':
      return `agreement/${event.agreement}/${event.field}`;
    case 'agreement.filled':
      return `agreement/${event.agreement}/fills/${event.ask}`;
    case 'agreement.translated':
      return translationSlot(event.agreement, event.language);
    case 'agreement.set':
      return `agreement/${event.agreement}/${event.choice.field}`;
    case 'assent.given':
      return `assent/${event.agreement}/${event.participant}`;
    case 'if-wrong.worded':
      return 'if-wrong';
    case 'signature.given':
    case 'signature.deferred':
    case 'signature.declined':
      return `signature/${event.participant}`;
    case 'follow-up.planned':
      return `follow-up/${event.talk}`;
    case 'follow-up.held':
      return `follow-up/${event.talk}/${event.child}`;
    case 'follow-up.felt':
      return `follow-up/${event.talk}/${event.child}/felt/${event.about}`;
    case 'follow-up.told':
      return `follow-up/${event.talk}/${event.child}/told/${event.agreement}`;
    case 'follow-up.worded':
      return `follow-up/${event.talk}/${event.child}/words`;
    case 'lessons.worded':
      return 'lessons';
    case 'note.worded':
      return `note/${event.note}`;
    default:
      return null;
  }
}

/**
 * Id of the event that this fact replaces: a way out of a pause or a stop answers that very one, every other value
 * replaces what its slot holds. Null for a first value.
 */
export function replacedBy(record: MeetingRecord, fact: Fact): string | null {
  if (fact.type === 'meeting.resumed') return record.pause?.event.id ?? null;
  if (fact.type === 'another-day.chosen' || fact.type === 'other-form.chosen') return record.stop?.id ?? null;
  const slot = slotOf(fact);
  return slot === null ? null : (record.held[slot]?.id ?? null);
}
