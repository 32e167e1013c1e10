import { type Agreement, askedAbout, isAssented, madeAgreements } from '../../domain/agreements.ts';
import { sharedAnswers } from '../../domain/answers.ts';
import { followUpIsHeld, followUpOrder, followUpTalks, stateTold, stillHappening, talkHeld } from '../../domain/follow-up.ts';
import { AGREEMENT_STATES, type EventOf } from '../../domain/meeting-events.ts';
import { heldAs, isOfType } from '../../domain/meeting-record.ts';
import { participantById } from '../../domain/participants.ts';
import { signatureState, signersOf } from '../../domain/signatures.ts';
import { inWords } from '../agreement-in-words.ts';
import { DOCUMENT_KINDS } from '../document-kinds.ts';
import { agreementDetails } from './agreement-lines.ts';
import type { DocumentBlock, LabelledLine } from './document-block.ts';
import { dayOf, fill, paragraph, section, table, typed } from './document-parts.ts';
import { type FullRecordRequest, fullName } from './full-record-request.ts';

/** What was agreed, who signed, and how it went afterwards: the part of the record that the school keeps longest. */
export function agreementSections(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, labels, words } = request;
  const own = words['full-record'];
  const shared = sharedAnswers(record).map(({ participant, text }) => paragraph(`${fullName(record, participant)}: ${text}`));
  return [
    ...section(own.agreements, agreementBlocks(request)),
    ...section(labels['if-wrong'], typed(record, 'if-wrong')),
    ...section(own.shared, shared),
    ...section(own.signatures, signatureRows(request)),
    ...section(
      own['follow-up'],
      followUpTalks(record).flatMap(({ talk, on }) => section(dayOf(request, on), talkBlocks(request, talk), 3)),
    ),
    ...section(own.lessons, typed(record, 'lessons')),
    ...section(own['handed-out'], handedOut(request)),
  ];
}

function agreementBlocks(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, labels, words, wording } = request;
  const confirmed = record.confirmed.agreements;
  if (confirmed?.type === 'agreements.confirmed' && confirmed.outcome === 'none-needed') return [paragraph(labels['no-agreement-needed'])];
  if (confirmed?.type === 'agreements.confirmed' && confirmed.outcome === 'not-reached') return [paragraph(labels['not-reached'])];
  return madeAgreements(record).map((agreement, at) => {
    const worded = inWords(record, agreement, wording);
    const lines = agreementDetails(worded, fullName(record, agreement.owner), labels, (text) => text);
    const isAgreed = askedAbout(record, agreement).length > 0 && isAssented(record, agreement.id);
    return {
      kind: 'numbered',
      number: at + 1,
      text: worded.what,
      ...(isAgreed ? { status: words['full-record']['everyone-agreed'] } : {}),
      lines: [...lines, ...familyLine(request, agreement), ...translationLines(request, agreement)],
    };
  });
}

function familyLine({ record, words }: FullRecordRequest, { family }: Agreement): readonly LabelledLine[] {
  const child = record.participants.find(({ role }) => role === family);
  return child ? [{ label: words['full-record']['one-family'], value: participantById(record, child.participant)?.name ?? '' }] : [];
}

/** What interpreters dictated of it, each in its own language. */
function translationLines(request: FullRecordRequest, { id }: Agreement): readonly LabelledLine[] {
  return Object.entries(request.record.held).flatMap(([slot, event]) =>
    slot.startsWith(`agreement/${id}/translation/`) && isOfType(event, 'agreement.translated') && event.text.trim() !== ''
      ? [
          {
            label: fill(request, request.words['full-record']['in-language'], { language: languageName(event.language, request.language) }),
            value: event.text,
          },
        ]
      : [],
  );
}

function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** That somebody signed, and when; of who does not sign stands nothing, as on the sheets. */
function signatureRows(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const rows = signersOf(record).flatMap(({ id }) => {
    const state = signatureText(request, id);
    return state === null ? [] : [[fullName(record, id), state]];
  });
  return table([own.name, own.signature], rows);
}

function signatureText(request: FullRecordRequest, signer: string): string | null {
  const { record, labels, words } = request;
  const own = words['full-record'];
  const given = heldAs(record, `signature/${signer}`, 'signature.given');
  switch (signatureState(record, signer)) {
    case 'signed':
      return given ? fill(request, labels['signed-on'], { date: dayOf(request, given.time.slice(0, 10)) }) : null;
    case 'later':
      return own['signed-later'];
    case 'void':
      return own.changed;
    case 'open':
      return own['to-sign'];
    case 'does-not-sign':
      return null;
  }
}

/** One talk with the children: the states that were told, without who said which (design §4: follow-up sheet). */
function talkBlocks(request: FullRecordRequest, talk: string): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const children = followUpOrder(record).map(({ id }) => id);
  const happened = children.some((child) => talkHeld(record, talk, child)?.stillHappening);
  const isOpen = stillHappening(record).some((one) => one.talk === talk);
  const states = madeAgreements(record).flatMap(({ id }, at) => {
    const told = AGREEMENT_STATES.filter((state) => children.some((child) => stateTold(record, talk, child, id) === state));
    const texts = told.map((state) => words['follow-up'][`state/${state}`].toLowerCase());
    return told.length === 0 ? [] : [fill(request, own['agreement-state'], { number: String(at + 1), states: texts.join(' / ') })];
  });
  const isWhole = children.length > 0 && children.every((child) => followUpIsHeld(record, talk, child));
  return [
    paragraph(isWhole ? own['all-talked'] : own['not-all-talked']),
    ...(states.length > 0 ? [{ kind: 'bullets', texts: states } as const] : []),
    ...(happened ? [paragraph(isOpen ? own['still-open'] : own['still-happening'])] : []),
  ];
}

function handedOut(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const rows = record.exported.map((left) => [
    dayOf(request, left.time.slice(0, 10)),
    nameOfDocument(request, left),
    left.text ?? fullName(record, left.recipient),
    words.documents[`ground/${left.ground}`],
  ]);
  return table([own.day, own.document, own.to, own['for-what']], rows);
}

/** A record may come from a version that knew other kinds. */
function nameOfDocument(request: FullRecordRequest, { document, reader, recipient }: EventOf<'document.exported'>): string {
  const { record, words } = request;
  const kind = DOCUMENT_KINDS.find((known) => known === document);
  if (!kind) return '';
  const own = words.documents[`kind/${kind}`];
  const isOthers = reader !== undefined && reader !== recipient;
  return isOthers ? fill(request, words.documents['whose-copy'], { kind: own, name: fullName(record, reader) }) : own;
}
