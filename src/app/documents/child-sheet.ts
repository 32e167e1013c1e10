import { agreementsFor } from '../../domain/agreements.ts';
import { writtenDate } from '../../domain/calendar.ts';
import { fillSlots, type Wording } from '../../domain/conversation-script.ts';
import { nameOnSheet } from '../../domain/disclosure.ts';
import { followUpTalks } from '../../domain/follow-up.ts';
import type { MeetingRecord } from '../../domain/meeting-record.ts';
import { type Participant, thoseTakingPart } from '../../domain/participants.ts';
import { hasBlock } from '../../domain/wording-lines.ts';
import { blockInWords } from '../agreement-in-words.ts';
import { inList } from '../in-list.ts';
import { type AgreementLines, agreementLines, familyText, ifWrongText } from './agreement-lines.ts';
import type { ChildSheetLabels } from './child-sheet-labels.ts';
import type { DocumentBlock, PrintDocument } from './document-block.ts';
import { type DocumentFrame, framed } from './document-frame.ts';
import { fill, paragraph } from './document-parts.ts';

export interface ChildSheetRequest extends DocumentFrame {
  readonly record: MeetingRecord;
  /** The child whose sheet it is. */
  readonly reader: Participant;
  readonly wording: Wording;
  readonly words: ChildSheetLabels;
}

/** More than this a child does not keep in mind (design §4). */
const MOST_AGREEMENTS = 5;

/**
 * A child's own sheet: what it does itself, what others do, who helps, and when there is a talk again. Large, with
 * pictures, no table, and in sentences of at most ten words but for what people agreed in their own.
 */
export function childSheet(request: ChildSheetRequest): PrintDocument {
  const { reader, words } = request;
  return framed(request, {
    title: words.title,
    footer: words.footer,
    size: 'large',
    blocks: [
      { kind: 'heading', level: 1, text: words.title },
      { kind: 'paragraph', tone: 'muted', text: fill(request, words.for, { name: reader.name }) },
      ...agreementBlocks(request),
      ...helpBlock(request),
      ...ifWrongBlock(request),
      ...talksBlock(request),
      paragraph(words.changes),
    ],
  });
}

/** The child's own first, then those of others: at most five, and that there are more. */
function agreementBlocks(request: ChildSheetRequest): readonly DocumentBlock[] {
  const { record, reader, labels, wording, words, profile } = request;
  const confirmed = record.confirmed.agreements;
  const outcome = confirmed?.type === 'agreements.confirmed' ? confirmed.outcome : 'agreed';
  if (outcome === 'none-needed') return [paragraph(words['none-needed'])];
  if (outcome === 'not-reached') return [paragraph(words['not-reached'])];
  const all = agreementLines(record, reader, { labels, wording });
  const isMine = ({ agreement }: AgreementLines) => ownerOf(record, agreement) === reader.id;
  const mine = all.filter(isMine).slice(0, MOST_AGREEMENTS);
  const others = all.filter((one) => !isMine(one)).slice(0, MOST_AGREEMENTS - mine.length);
  const isMore = all.length > mine.length + others.length;
  return [
    ...group(request, 'mine', mine, 1),
    ...group(request, 'others', others, mine.length + 1),
    ...(isMore ? [paragraph(fill(request, words.more, { contact: profile.contact }))] : []),
  ];
}

function ownerOf(record: MeetingRecord, agreement: string): string | null {
  const chosen = record.held[`agreement/${agreement}/owner`];
  return chosen?.type === 'agreement.set' && chosen.choice.field === 'owner' ? chosen.choice.value : null;
}

function group(
  request: ChildSheetRequest,
  whose: 'mine' | 'others',
  agreements: readonly AgreementLines[],
  from: number,
): readonly DocumentBlock[] {
  if (agreements.length === 0) return [];
  const { words } = request;
  const picture = whose === 'mine' ? 'learning' : 'friends';
  return [
    { kind: 'pictured', pictogram: picture, alt: words[`picture/${whose}`], heading: words[whose], texts: [] },
    ...agreements.map(
      ({ agreement, translation, status }, at): DocumentBlock => ({
        kind: 'numbered',
        number: from + at,
        ...shortly(request, agreement),
        ...(translation ? { translation } : {}),
        ...(status === '' ? {} : { status }),
      }),
    ),
  ];
}

/** What is agreed, and below it until when: a building block says both in one long sentence. */
function shortly(
  { record, reader, labels, wording, language }: ChildSheetRequest,
  id: string,
): Pick<Extract<DocumentBlock, { kind: 'numbered' }>, 'text' | 'lines'> {
  const agreement = agreementsFor(record, reader).find((one) => one.id === id);
  if (!agreement) return { text: '', lines: [] };
  const { block, what, until } = agreement;
  const text = block !== null && hasBlock(wording, block) ? blockInWords(record, agreement, block, wording).agreement : what;
  const day = until === null ? [] : [{ label: labels.until, value: writtenDate(until, language, { withYear: false }) }];
  return { text: familyText(record, text, labels), lines: day };
}

/** Who helps with what the child does itself, and the school's own people; never the other family's helpers. */
function helpBlock(request: ChildSheetRequest): readonly DocumentBlock[] {
  const { record, reader, labels, wording, words, language } = request;
  const own = agreementLines(record, reader, { labels, wording }).filter(({ agreement }) => ownerOf(record, agreement) === reader.id);
  const helpers = own.flatMap(({ lines }) => lines.filter(({ label }) => label === labels.helper).map(({ value }) => value));
  const staff = thoseTakingPart(record)
    .filter(({ role }) => role === 'staff')
    .flatMap(({ id }) => nameOnSheet(record, id) ?? []);
  const texts = [
    ...new Set(helpers.slice(0, MOST_AGREEMENTS)),
    ...(staff.length > 0 ? [fillSlots(words['school-helps'], { name: inList(staff, language) }, language)] : []),
  ];
  return pictured('parent-tells', words['picture/who-helps'], words['who-helps'], texts);
}

function ifWrongBlock(request: ChildSheetRequest): readonly DocumentBlock[] {
  const { record, labels, words, profile } = request;
  const tell = profile.contact === '' ? words['tell-school'] : fill(request, words.tell, { contact: profile.contact });
  return pictured('burden', words['picture/if-wrong'], words['if-wrong'], [ifWrongText(record, labels), tell]);
}

function talksBlock({ record, words, language }: ChildSheetRequest): readonly DocumentBlock[] {
  const days = followUpTalks(record).map(({ on }) => writtenDate(on, language, { withYear: false }));
  return pictured('heard', words['picture/talk-again'], words['talk-again'], days);
}

function pictured(
  pictogram: Extract<DocumentBlock, { kind: 'pictured' }>['pictogram'],
  alt: string,
  heading: string,
  texts: readonly string[],
): readonly DocumentBlock[] {
  const printed = texts.filter((text) => text.trim() !== '');
  return printed.length === 0 ? [] : [{ kind: 'pictured', pictogram, alt, heading, texts: printed }];
}
