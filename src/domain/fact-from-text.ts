import { BLOCK_SLOTS } from './conversation-script.ts';
import { type Fact, PRECONDITIONS, YELLOW_FLAGS } from './meeting-events.ts';
import { slotOf } from './slots.ts';

function oneOf<const Name extends string>(names: readonly Name[], value: string | undefined): Name | undefined {
  return names.find((name) => name === value);
}

/**
 * The fact that a text in this slot becomes when its field is left; null for a slot that holds no text.
 * It needs the slot's name only, so a draft that outlived a crash becomes the same fact.
 */
export function factFromText(slot: string, text: string): Fact | null {
  const fact = factNamedBy(slot, text);
  return fact !== null && slotOf(fact) === slot ? fact : null;
}

function factNamedBy(slot: string, text: string): Fact | null {
  const [kind, first, second, third] = slot.split('/');
  switch (kind) {
    case 'incident': {
      const field = oneOf(['place', 'moment', 'description', 'reference'], first);
      return field ? { type: 'incident.worded', field, text } : null;
    }
    case 'protection': {
      const field = oneOf(['watches', 'goes-to'], first);
      return field ? { type: 'protection.worded', field, text } : null;
    }
    case 'participant': {
      const field = oneOf(['name', 'surname', 'relation', 'interpreter', 'interpreter-phone'], second);
      return first && field ? { type: 'participant.worded', participant: first, field, text } : null;
    }
    case 'room': {
      const field = oneOf(['second-adult', 'second-room'], first);
      return field ? { type: 'room.worded', field, text } : null;
    }
    case 'flag': {
      const flag = oneOf(YELLOW_FLAGS, first);
      return flag ? { type: 'flag.measured', flag, text } : null;
    }
    case 'preparation':
      return first && second ? { type: 'preparation.worded', participant: first, field: second, text } : null;
    case 'precondition-words': {
      const precondition = oneOf(PRECONDITIONS, first);
      if (!precondition || !second) return null;
      return { type: 'precondition.worded', precondition, participant: second === 'all' ? null : second, text };
    }
    case 'other-form':
      return first ? { type: 'other-form.worded', step: first, text } : null;
    case 'answer':
      return first ? { type: 'answer.worded', turn: first, text } : null;
    case 'stop':
      return { type: 'stop.worded', text };
    case 'agreement': {
      const filled = second === 'fills' ? oneOf(BLOCK_SLOTS, third) : undefined;
      if (first && filled) return { type: 'agreement.filled', agreement: first, ask: filled, choice: null, text };
      // Who dictated it is added from the record: `withTranslator`.
      if (first && second === 'translation' && third)
        return { type: 'agreement.translated', agreement: first, language: third, text, translatedBy: '' };
      const field = oneOf(['what', 'seen', 'helper', 'for-whom'], second);
      return first && field ? { type: 'agreement.worded', agreement: first, field, text } : null;
    }
    case 'if-wrong':
      return { type: 'if-wrong.worded', text };
    case 'follow-up':
      return first && second && third === 'words' ? { type: 'follow-up.worded', talk: first, child: second, text } : null;
    case 'lessons':
      return { type: 'lessons.worded', text };
    case 'note':
      return first ? { type: 'note.worded', note: first, text } : null;
    default:
      return null;
  }
}
