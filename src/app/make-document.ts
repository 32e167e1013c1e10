import { isCalendarDate } from '../domain/calendar.ts';
import type { Wording } from '../domain/conversation-script.ts';
import { chosenOrder } from '../domain/day-card.ts';
import { disclosedRecord } from '../domain/disclosed-record.ts';
import { LAYER_OF } from '../domain/layers.ts';
import { EMPTY_RECORD, type MeetingRecord } from '../domain/meeting-record.ts';
import type { Participant } from '../domain/participants.ts';
import type { SchoolProfile } from '../domain/school-profile.ts';
import { planTurns } from '../domain/turns.ts';
import type { Application } from './application.ts';
import { blankScript } from './blank-script.ts';
import { agreementSheet } from './documents/agreement-sheet.ts';
import { sheetLabels } from './documents/agreement-sheet-labels.ts';
import { childSheet } from './documents/child-sheet.ts';
import { CHILD_LABELS } from './documents/child-sheet-labels.ts';
import type { PrintDocument } from './documents/document-block.ts';
import type { DocumentFrame } from './documents/document-frame.ts';
import { fullRecord } from './documents/full-record.ts';
import { RECORD_LABELS } from './documents/full-record-labels.ts';
import type { ConversationChoice } from './documents/full-record-request.ts';
import { labelsFrom } from './documents/labels-from.ts';
import { childNotice, NOTICE_LABELS, parentsNotice } from './documents/notice.ts';
import { paperKit } from './documents/paper-kit.ts';
import { KIT_LABELS } from './documents/paper-kit-labels.ts';
import { Failure } from './failure.ts';
import { printedScript } from './printed-script.ts';

/** What somebody asks to be made. */
export type DocumentOrder = Circumstances &
  (
    | { readonly kind: 'agreement' | 'child-sheet'; readonly reader: Participant }
    | { readonly kind: 'full-record' | 'parents-notice' | 'child-notice' }
    | { readonly kind: 'paper-kit' | 'blank-paper-kit' }
    | ({ readonly kind: 'full-record-conversation' } & ConversationChoice)
  );

/** As `DocumentOrder`, of a document that goes to somebody. */
export type HandedOutOrder = Exclude<DocumentOrder, { readonly kind: 'paper-kit' | 'blank-paper-kit' }>;

interface Circumstances {
  readonly language: string;
  readonly profile: SchoolProfile;
  readonly isRehearsal: boolean;
}

type Sources = Pick<Application, 'clock' | 'entropy' | 'labels' | 'scripts'>;

/**
 * The document, ready to be written or looked at. What its paper may not hold is taken out of the record beforehand.
 * @throws Failure `document-language-unknown`, `content-unavailable`, `document-reason-missing`
 */
export async function documentFor(sources: Sources, whole: MeetingRecord, order: DocumentOrder): Promise<PrintDocument> {
  const frame = await frameOf(sources, order);
  const record = recordFor(whole, order);
  const wording = await sources.scripts.wording(order.language);
  switch (order.kind) {
    case 'agreement':
      return agreementSheet({ ...frame, wording, reader: order.reader, record });
    case 'child-sheet': {
      const words = await labelsFrom(sources.labels, CHILD_LABELS, order.language);
      return childSheet({ ...frame, wording, reader: order.reader, record, words: words['child-sheet'] });
    }
    case 'parents-notice':
    case 'child-notice': {
      const words = await labelsFrom(sources.labels, NOTICE_LABELS, order.language);
      const notice = order.kind === 'child-notice' ? childNotice : parentsNotice;
      return notice({ ...frame, wording, record, words: words.notice });
    }
    case 'paper-kit':
    case 'blank-paper-kit':
      return kitFor(sources, frame, wording, order.kind === 'paper-kit' ? record : null);
    case 'full-record':
    case 'full-record-conversation': {
      const words = await labelsFrom(sources.labels, RECORD_LABELS, order.language);
      return fullRecord({ ...frame, wording, record, words, conversation: choiceIn(order) });
    }
  }
}

/**
 * All that a record tells, in words, to be looked at on the screen and to leave in no other way.
 * @throws Failure `document-language-unknown`, `content-unavailable`
 */
export async function recordOnScreen(
  sources: Sources,
  whole: MeetingRecord,
  { language, profile }: Pick<Circumstances, 'language' | 'profile'>,
): Promise<PrintDocument> {
  const kind = 'full-record-conversation';
  const frame = await frameOf(sources, { kind, language, profile, isRehearsal: false });
  const [wording, words] = await Promise.all([sources.scripts.wording(language), labelsFrom(sources.labels, RECORD_LABELS, language)]);
  const wasTold = whole.journal.some(({ type }) => LAYER_OF[type] === 'conversation');
  const record = disclosedRecord(whole, kind, null);
  return fullRecord({ ...frame, wording, record, words, conversation: wasTold ? 'on-screen' : null });
}

/** A blank kit is made without a record, whichever one is open. */
function recordFor(whole: MeetingRecord, order: DocumentOrder): MeetingRecord {
  return order.kind === 'blank-paper-kit' ? EMPTY_RECORD : disclosedRecord(whole, order.kind, 'reader' in order ? order.reader : null);
}

/** The paper kit for the circle of a record, or a blank one for null. */
async function kitFor(sources: Sources, frame: DocumentFrame, wording: Wording, record: MeetingRecord | null): Promise<PrintDocument> {
  const { profile } = frame;
  const [structure, words] = await Promise.all([sources.scripts.structure(), labelsFrom(sources.labels, KIT_LABELS, frame.language)]);
  const script = record
    ? printedScript(record, planTurns(record, structure, record.meetingOpened?.order ?? chosenOrder(record)), { wording, profile })
    : await blankScript({ ...sources, structure, wording, profile, words: words.print });
  return paperKit({ ...frame, script, words, isDraft: wording.status === 'draft', isBlank: record === null });
}

/** What was told goes on paper only with a reason and a last day (design §4). */
function choiceIn(order: DocumentOrder): ConversationChoice | null {
  if (order.kind !== 'full-record-conversation') return null;
  const { reason, destroyBy } = order;
  if (reason.trim() === '' || !isCalendarDate(destroyBy)) throw new Failure('document-reason-missing');
  return { reason, destroyBy };
}

/** A document as PDF. `missing` lists characters that no font has a glyph for, to be shown before the file leaves. */
export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly missing: readonly string[];
}

/** As `MadeDocument`, on its way to somebody. */
export interface DocumentToHand extends MadeDocument {
  /** Its id among the known copies. */
  readonly copy: string;
}

/**
 * The document as PDF; the work stops when `signal` is aborted.
 * @throws Failure `document-language-unknown`, `content-unavailable`, `document-reason-missing`, `document-failed`
 */
export async function makeDocument(
  application: Sources & Pick<Application, 'documents'>,
  record: MeetingRecord,
  order: DocumentOrder,
  signal?: AbortSignal,
): Promise<MadeDocument> {
  return application.documents.write(await documentFor(application, record, order), undefined, signal);
}

async function frameOf(
  { clock, entropy, labels }: Sources,
  { kind, language, profile, isRehearsal }: Circumstances & Pick<DocumentOrder, 'kind'>,
): Promise<DocumentFrame> {
  if (!labels.languages().includes(language)) throw new Failure('document-language-unknown');
  const createdAt = clock.now();
  return {
    labels: await sheetLabels(labels, language),
    language,
    profile,
    date: clock.today(),
    createdAt,
    fileId: (await entropy.sha256(`${createdAt} ${entropy.id()}`)).slice(0, 32),
    // A blank kit holds nothing that was made up.
    isRehearsal: isRehearsal && kind !== 'blank-paper-kit',
  };
}
