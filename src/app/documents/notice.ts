import { fillSlots, type SlotValues, type Wording } from '../../domain/conversation-script.ts';
import { withCapital } from '../../domain/letters.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import { facilitatorOf } from '../../domain/participants.ts';
import { retentionTerms } from '../../domain/retention.ts';
import { noticeLines } from '../../domain/wording-lines.ts';
import type { PictogramName } from '../pictogram-shapes.ts';
import type { DocumentBlock, PrintDocument } from './document-block.ts';
import { type DocumentFrame, framed } from './document-frame.ts';
import { fill, paragraph } from './document-parts.ts';
import type { LabelsOf } from './labels-from.ts';

/** What a notice says besides its wording (`locales/<language>/notice.json`). */
export const NOTICE_LABELS = {
  notice: [
    'child-title',
    'team',
    'school-team',
    'weeks',
    'months',
    'days',
    'one-day',
    'kept-conversation',
    'this-year',
    'next-year',
    'more-years',
    'contact',
    'privacy-officer',
    'footer',
    'child-footer',
    'picture/1',
    'picture/2',
    'picture/3',
    'picture/4',
    'picture/5',
    'picture/6',
  ],
} as const;

export interface NoticeRequest extends DocumentFrame {
  readonly record: MeetingRecord;
  readonly wording: Wording;
  readonly words: LabelsOf<typeof NOTICE_LABELS>['notice'];
}

/** What is kept, why, how long, and the rights of a parent; given before the preparation (design §4). */
export function parentsNotice(request: NoticeRequest): PrintDocument {
  const [title = '', ...lines] = filledLines(request, 'parents');
  return framed(request, {
    title,
    footer: request.words.footer,
    size: 'normal',
    blocks: [{ kind: 'heading', level: 1, text: title }, ...lines.flatMap((line) => underItsQuestion(line, request.language))],
  });
}

/** The same for a child: one picture and a few short sentences a line. */
export function childNotice(request: NoticeRequest): PrintDocument {
  const { words } = request;
  return framed(request, {
    title: words['child-title'],
    footer: words['child-footer'],
    size: 'large',
    blocks: [
      { kind: 'heading', level: 1, text: words['child-title'] },
      ...filledLines(request, 'child').map((line, at) => pictured(request, line, at)),
    ],
  });
}

function filledLines(request: NoticeRequest, reader: 'parents' | 'child'): readonly string[] {
  const { wording } = request;
  const values = valuesOf(request);
  return noticeLines(wording, reader).map((line) => fillSlots(line, values, wording.language));
}

function valuesOf(request: NoticeRequest): SlotValues {
  const { record, profile, words } = request;
  const facilitator = facilitatorOf(record)?.name ?? '';
  const contact = [profile.contact, profile.contactPhone].filter((part) => part.trim() !== '').join(', ');
  return {
    team: facilitator.trim() === '' ? words['school-team'] : fill(request, words.team, { facilitator }),
    contact: contact || words.contact,
    'privacy-officer': words['privacy-officer'],
    ...keptFor(request),
  };
}

/** The school's own terms, as its records are really kept (domain: retention). */
function keptFor(request: NoticeRequest): SlotValues {
  const { profile, words } = request;
  const { daysAfterMeeting, schoolYears } = retentionTerms(profile);
  const years = [words['this-year'], words['next-year']][schoolYears];
  return {
    'kept-conversation': fill(request, words['kept-conversation'], { term: termInWords(request, daysAfterMeeting) }),
    'kept-agreement': years ?? fill(request, words['more-years'], { number: String(schoolYears) }),
  };
}

const DAYS_A_MONTH = 30.5;

/** A number of days as people say it, and never less than it is: "6 maanden", "6 weken", "100 dagen". */
function termInWords(request: NoticeRequest, days: number): string {
  const { words } = request;
  const said = (label: string, number: number) => fill(request, label, { number: String(number) });
  const months = days / DAYS_A_MONTH;
  if (days === 1) return words['one-day'];
  if (Number.isInteger(months) && months > 1) return said(words.months, months);
  return days % 7 === 0 && days > 7 ? said(words.weeks, days / 7) : said(words.days, days);
}

/** A line that opens with a few words and a question mark or colon has these as its heading. */
function underItsQuestion(line: string, language: string): readonly DocumentBlock[] {
  const [, question, answer] = /^([^.?:]{1,20}[?:])\s+(.+)$/s.exec(line) ?? [];
  if (question === undefined || answer === undefined) return [paragraph(line)];
  return [{ kind: 'heading', level: 2, text: question.replace(/:$/, '') }, paragraph(withCapital(answer, language))];
}

/** Telling, writing down, a lock, waiting, asking, help. */
const PICTURES = [
  ['happened', 'picture/1'],
  ['thought', 'picture/2'],
  ['guarded-place', 'picture/3'],
  ['waiting', 'picture/4'],
  ['heard', 'picture/5'],
  ['burden', 'picture/6'],
] as const satisfies readonly (readonly [PictogramName, string])[];

function pictured({ words }: NoticeRequest, line: string, at: number): DocumentBlock {
  const [pictogram, alt] = PICTURES[at % PICTURES.length] ?? PICTURES[0];
  return { kind: 'pictured', pictogram, alt: words[alt], heading: '', texts: [line] };
}
