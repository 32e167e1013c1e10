import type { DocumentKind } from '../../src/app/document-kinds.ts';
import { agreementsOf, isReadBy } from '../../src/domain/agreements.ts';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { MeetingRecord } from '../../src/domain/meeting-record.ts';
import { type Participant, participantById } from '../../src/domain/participants.ts';
import { isOwnHand, type Mark } from './marked-record.ts';

type Rule = (mark: Mark, record: MeetingRecord, reader: Participant | null) => boolean;

/** Name, agreements and what goes wrong: what both families read, and what is the reader's own. */
const onFamilySheets: Rule = ({ event }, record, reader) => {
  switch (event.type) {
    case 'participant.worded':
      return event.field === 'name' && participantById(record, event.participant)?.role !== 'supporter';
    case 'agreement.worded':
    case 'agreement.filled':
    case 'agreement.translated':
      return agreementsOf(record).some((one) => one.id === event.agreement && reader !== null && isReadBy(one, reader));
    case 'if-wrong.worded':
      return true;
    default:
      return false;
  }
};

/** What is kept of whom stands there for everybody alike: only who of the school reads it has a name. */
const onNotices: Rule = ({ event }, record) =>
  event.type === 'participant.worded' && event.field === 'name' && participantById(record, event.participant)?.role === 'facilitator';

/** What is said aloud in the circle: who is there, who interprets and on which number, where it happened, where two rooms are. */
const inCircle: Rule = ({ event }) => {
  switch (event.type) {
    case 'participant.worded':
      return ['name', 'interpreter', 'interpreter-phone'].includes(event.field);
    case 'incident.worded':
      return event.field === 'place' || event.field === 'moment';
    default:
      return event.type === 'room.worded';
  }
};

/** The layer that stays, without anybody's hand. */
const inFile: Rule = ({ event, field }, record) => {
  if (event.type === 'answer.shared') return !record.sealed.includes(event.turn);
  return LAYER_OF[event.type] === 'agreement' && (event.type !== 'signature.given' || field === 'hash');
};

const RULES: Readonly<Record<DocumentKind, Rule>> = {
  agreement: (mark, record, reader) => {
    const { event, field } = mark;
    if (event.type === 'answer.shared') return !record.sealed.includes(event.turn);
    if (event.type === 'signature.given') return field !== 'text' && isOwnHand(record, event, reader);
    return onFamilySheets(mark, record, reader);
  },
  'child-sheet': onFamilySheets,
  'parents-notice': onNotices,
  'child-notice': onNotices,
  'paper-kit': inCircle,
  'blank-paper-kit': () => false,
  'full-record': inFile,
  'full-record-conversation': (mark, record, reader) => {
    const { event } = mark;
    if (event.type === 'answer.worded') {
      const marks = record.held[`answer-marks/${event.turn}`];
      return !record.sealed.includes(event.turn) && !(marks?.type === 'answer.marked' && marks.withheldByDefault);
    }
    if (event.type === 'preparation.worded' && event.field === 'not-telling') return false;
    return LAYER_OF[event.type] === 'conversation' || inFile(mark, record, reader);
  },
};

/** Whether a text may stand on a document for this reader: design §4 once more, apart from the table that the builders use. */
export function mayStandOn(kind: DocumentKind, mark: Mark, record: MeetingRecord, reader: string | null): boolean {
  if (mark.field === 'person') return false;
  return RULES[kind](mark, record, participantById(record, reader) ?? null);
}
