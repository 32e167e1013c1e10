import type { EventOf, MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { preconditionSlot } from '../../src/domain/slots.ts';

/**
 * What in this record's past breaks the law of coming back: no turn after a withdrawn precondition unless it was
 * established again and every harmed child was asked again since, before anybody else. Reads the journal only, so that
 * it knows nothing of the rules that it checks.
 */
export function turnsAfterWithdrawal(record: MeetingRecord): readonly string[] {
  const disputed = new Set(record.disputed.map(({ event }) => event));
  const harmed = record.participants.filter(({ role }) => role === 'harmed').map(({ participant }) => participant);
  const withdrawn = new Set<string>();
  const waiting = new Set<string>();
  const broken: string[] = [];
  for (const event of record.journal.filter(({ id }) => !disputed.has(id))) {
    if (isWithdrawal(event)) {
      withdrawn.add(preconditionSlot(event.precondition, event.participant));
      for (const child of harmed) waiting.add(child);
    } else if (event.type === 'precondition.established') {
      withdrawn.delete(preconditionSlot(event.precondition, event.participant));
    } else if (event.type === 'return.answered' || event.type === 'reconfirmation.answered') {
      if (event.answer === 'go-on' || event.answer === 'yes') waiting.delete(event.participant);
      else if (harmed.includes(event.participant)) waiting.add(event.participant);
      if (waiting.size > 0 && !harmed.includes(event.participant))
        broken.push(`${event.id}: ${event.participant} was asked before a harmed child`);
    } else if (event.type === 'turn.taken') {
      if (withdrawn.size > 0) broken.push(`${event.id}: a turn while ${[...withdrawn].join(', ')} is withdrawn`);
      if (waiting.size > 0) broken.push(`${event.id}: a turn before ${[...waiting].join(', ')} was asked again`);
    }
  }
  return broken;
}

type Withdrawal =
  | EventOf<'precondition.withdrawn'>
  | (EventOf<'precondition.established'> & { readonly outcome: 'no' | 'not-yet' | 'unknown' });

/** Anything but a yes takes a yes back. */
function isWithdrawal(event: MeetingEvent): event is Withdrawal {
  return event.type === 'precondition.withdrawn' || (event.type === 'precondition.established' && event.outcome !== 'yes');
}
