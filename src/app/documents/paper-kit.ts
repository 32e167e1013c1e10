import type { DocumentBlock, PrintDocument } from './document-block.ts';
import { framed } from './document-frame.ts';
import { fill } from './document-parts.ts';
import { BLANK_PEOPLE, TICKED } from './paper-kit-labels.ts';
import { aloud, hint, type PaperKitRequest, spoken, spokenSection, spokenToEach } from './paper-kit-parts.ts';
import { turnBlocks } from './paper-kit-turns.ts';

const NEW_SHEET: DocumentBlock = { kind: 'page-break' };
/** Few children keep more agreements than these in mind; who makes another has the sheet with more room. */
const FORMS = [1, 2, 3, 4];
const LINES_OF_MORE_ROOM = 24;

/**
 * The whole meeting on paper for whoever leads it, in the order in which it goes: numbered like the screens, with room to
 * write, without an answer or a note (design §4). What is asked of each apart stands on sheets of its own.
 */
export function paperKit(request: PaperKitRequest): PrintDocument {
  const { words, isBlank } = request;
  const title = isBlank ? words.print['blank/title'] : words.print.title;
  // Each sheet has room for one turn more without the address.
  return framed(
    { ...request, profile: { ...request.profile, addressLines: [] } },
    {
      title,
      footer: words.print.footer,
      size: 'normal',
      numbered: 'above',
      blocks: [
        { kind: 'heading', level: 1, text: title },
        ...aboutToday(request),
        NEW_SHEET,
        ...askedApart(request),
        NEW_SHEET,
        ...opening(request),
        NEW_SHEET,
        ...turnBlocks(request),
        ...spokenSection(words.print.closing, request.script.closing),
        NEW_SHEET,
        ...agreements(request),
        NEW_SHEET,
        ...signing(request),
        NEW_SHEET,
        ...cards(request),
        NEW_SHEET,
        ...whenItGoesOtherwise(request),
        NEW_SHEET,
        ...moreRoom(request),
      ],
    },
  );
}

function aboutToday(request: PaperKitRequest): readonly DocumentBlock[] {
  const { words, isDraft, isBlank } = request;
  const { print } = words;
  return [
    hint(isBlank ? print['blank/intro'] : print.intro),
    ...(isDraft ? [hint(print.draft)] : []),
    { kind: 'heading', level: 2, text: print.today },
    { kind: 'writing-lines', labels: [print.day, print.began, print.ended], rows: 1 },
    ...(isBlank ? namesToFillIn(request) : circleAndRooms(request)),
  ];
}

/** On a paper that lies in the circle stand names, never roles (design §7). */
function circleAndRooms({ script, words, ...frame }: PaperKitRequest): readonly DocumentBlock[] {
  const seats = script.circle.map(({ name, interpreter, interpreterPhone }) => {
    if (interpreter.trim() === '') return name;
    const seat = fill(frame, words.meeting['circle/with-interpreter'], { name, interpreter });
    return interpreterPhone.trim() === '' ? seat : `${seat}: ${interpreterPhone}`;
  });
  const rooms = [script.secondRoom, script.secondAdult].filter((text) => text.trim() !== '');
  return [
    { kind: 'heading', level: 2, text: words.print.circle },
    hint(fill(frame, words.print['circle-hint'], { name: script.facilitator })),
    { kind: 'bullets', texts: seats },
    ...(rooms.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: words.print['two-rooms'] } as const, { kind: 'bullets', texts: rooms } as const]),
  ];
}

function namesToFillIn({ words: { print } }: PaperKitRequest): readonly DocumentBlock[] {
  const people = BLANK_PEOPLE.map((person) => print[`blank/person/${person}`]);
  const told = [print['blank/second-room'], print['blank/place'], print['blank/moment']];
  return [
    { kind: 'heading', level: 2, text: print['blank/names'] },
    ...[...people, ...told].map((label): DocumentBlock => ({ kind: 'writing-lines', labels: [label], rows: 1 })),
    hint(print['blank/more-people']),
  ];
}

function askedApart({ script, words: { print } }: PaperKitRequest): readonly DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: print['asked-apart'] },
    { kind: 'paragraph', tone: 'strong', text: print['keep-to-yourself'] },
    hint(print['asked-apart-hint']),
    ...spokenSection(print['door-stays-shut'], script.doorStaysShut, 3),
    ...spokenToEach(script.reconfirmation, ticked(print, TICKED.reconfirmation)),
  ];
}

function opening({ script, words: { print } }: PaperKitRequest): readonly DocumentBlock[] {
  return [...spokenSection(print.opening, script.opening), ...spokenSection(print['ground-rules'], script.groundRules)];
}

function agreements(request: PaperKitRequest): readonly DocumentBlock[] {
  const { script, words } = request;
  const { print } = words;
  return [
    { kind: 'heading', level: 2, text: print.agreements },
    spoken(script.toAgreements),
    ...FORMS.map((number) => agreementForm(request, number)),
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 3, text: print['if-wrong'] },
        { kind: 'writing-lines', labels: [], rows: 3 },
        { kind: 'writing-lines', labels: Array.from({ length: 3 }, () => print['talk-again']), rows: 1 },
      ],
    },
    {
      kind: 'together',
      blocks: [
        ...spokenSection(print['read-back'], script.readBack),
        ...spokenSection(print['in-own-words'], script.inOwnWords, 3),
        ...spokenSection(print.assent, script.assent, 3),
        ...spokenSection(print['no-agreement-needed'], script.noAgreementNeeded, 3),
      ],
    },
  ];
}

function agreementForm(request: PaperKitRequest, number: number): DocumentBlock {
  const { print } = request.words;
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 3, text: fill(request, print.agreement, { number: String(number) }) },
      { kind: 'writing-lines', labels: [print['form/what']], rows: 3 },
      { kind: 'writing-lines', labels: [print['form/who'], print['form/helper']], rows: 1 },
      { kind: 'writing-lines', labels: [print['form/from'], print['form/until']], rows: 1 },
      { kind: 'writing-lines', labels: [print['form/seen']], rows: 2 },
      { kind: 'ticks', lead: print['form/agreed'], choices: request.script.assenting.map((label) => ({ label, said: '' })) },
    ],
  };
}

/** Two sides and the school; nobody has to, and no reason is asked. */
function signing({ script, words: { print } }: PaperKitRequest): readonly DocumentBlock[] {
  const choices = ticked(print, TICKED.signing);
  const place = { kind: 'signature', alt: '', line: true } as const;
  return [
    ...spokenSection(print.signing, script.signing),
    ...script.signers.map((name): DocumentBlock => ({ ...place, name, note: '', choices })),
    { ...place, name: script.facilitator, note: print.school },
  ];
}

function cards({ script, words: { print, meeting } }: PaperKitRequest): readonly DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: print.cards },
    ...script.cards.map(
      ({ number, id, first, second, stopWhen }): DocumentBlock => ({
        kind: 'together',
        blocks: [
          { kind: 'heading', level: 3, text: `${number}. ${meeting[`card/${id}`]}` },
          aloud(first),
          aloud(second),
          hint(`${print['stop-when']} ${stopWhen}`),
        ],
      }),
    ),
  ];
}

function whenItGoesOtherwise({ script, words: { print } }: PaperKitRequest): readonly DocumentBlock[] {
  const { goingOn, anotherForm, anotherDay } = script.afterReturn;
  return [
    ...spokenSection(print.apart, script.apart),
    ...spokenSection(print['apart-with-child'], script.apartWithChild, 3),
    ...spokenSection(print['children-leaving'], script.childrenLeaving),
    ...spokenSection(print.interpreter, script.interpreter),
    NEW_SHEET,
    { kind: 'heading', level: 2, text: print['coming-back'] },
    { kind: 'paragraph', tone: 'strong', text: print['keep-to-yourself'] },
    hint(print['coming-back-hint']),
    ...spokenToEach(script.comingBack, ticked(print, TICKED.return)),
    {
      kind: 'together',
      blocks: [
        { kind: 'heading', level: 3, text: print['after-return'] },
        {
          kind: 'ticks',
          lead: '',
          choices: [
            { label: print['after-return-answers/going-on'], said: goingOn.join(' ') },
            { label: print['after-return-answers/another-form'], said: anotherForm.join(' ') },
            { label: print['after-return-answers/another-day'], said: anotherDay.join(' ') },
          ],
        },
      ],
    },
    NEW_SHEET,
    ...spokenSection(print.stop, script.stop),
    { kind: 'heading', level: 2, text: print['after-stop'] },
    hint(print['after-stop-hint']),
    ...spokenToEach(script.afterStop, [print.spoken]),
  ];
}

function moreRoom({ words: { print } }: PaperKitRequest): readonly DocumentBlock[] {
  return [
    { kind: 'heading', level: 2, text: print['more-room'] },
    hint(print['more-room-hint']),
    { kind: 'writing-lines', labels: [], rows: LINES_OF_MORE_ROOM },
  ];
}

function ticked<Name extends string>(print: Readonly<Record<Name, string>>, names: readonly Name[]): readonly string[] {
  return names.map((name) => print[name]);
}
