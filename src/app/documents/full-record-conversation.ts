import { QUESTION_IDS } from '../../domain/conversation-script.ts';
import { followUpOrder, followUpTalks } from '../../domain/follow-up.ts';
import { heldAs, isOfType, textIn } from '../../domain/meeting-record.ts';
import { participantsOf } from '../../domain/participants.ts';
import { ownWordsAtGate } from '../../domain/preconditions.ts';
import { turnStatus } from '../../domain/turns.ts';
import type { DocumentBlock, LabelledLine } from './document-block.ts';
import { dayOf, fill, paragraph, section, table, typed } from './document-parts.ts';
import { type FullRecordRequest, fullName } from './full-record-request.ts';

/** What was told, part by part, on a page of its own so that it can be destroyed without the rest. */
export function conversationSections(request: FullRecordRequest): readonly DocumentBlock[] {
  const own = request.words['full-record'];
  const parts = [
    ...section(own.incident, incidentRows(request)),
    ...section(own.protection, protection(request)),
    ...section(own.measures, measures(request)),
    ...section(own.preparation, talks(request)),
    ...section(own['own-words'], ownWords(request)),
    ...answers(request),
    ...section(own['gave-along'], gaveAlong(request)),
    ...section(own.stop, typed(request.record, 'stop')),
    ...section(own.talks, followUpWords(request)),
  ];
  return [{ kind: 'page-break' }, { kind: 'heading', level: 1, text: own.conversation }, paragraph(own['kept-back']), ...parts];
}

function incidentRows({ record, words }: FullRecordRequest): readonly DocumentBlock[] {
  const own = words['full-record'];
  const fields = ['place', 'moment', 'description', 'reference'] as const;
  return table(
    [],
    fields.map((field) => [own[field], textIn(record, `incident/${field}`)]),
  );
}

function protection({ record }: FullRecordRequest): readonly DocumentBlock[] {
  return [...typed(record, 'protection/watches'), ...typed(record, 'protection/goes-to')];
}

function measures({ record, words }: FullRecordRequest): readonly DocumentBlock[] {
  return table(
    [],
    record.flags.map((flag) => [words.safety[`flag/${flag}`], textIn(record, `flag/${flag}`) || '…']),
  );
}

/** Somebody's words under their name. */
function saidBy(who: string, lines: readonly LabelledLine[]): readonly DocumentBlock[] {
  const filled = lines.filter(({ value }) => value.trim() !== '');
  if (filled.length === 0) return [];
  const texts = filled.map(({ label, value }) => (label === '' ? value : `${label}: ${value}`));
  return [
    { kind: 'heading', level: 3, text: who },
    { kind: 'bullets', texts },
  ];
}

function talks(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  return participantsOf(record).flatMap(({ id }) => {
    const held = heldAs(record, `preparation/${id}`, 'preparation.held');
    const wish = heldAs(record, `apology-wish/${id}`, 'apology-wish.recorded');
    const field = (name: string) => textIn(record, `preparation/${id}/${name}`);
    return saidBy(fullName(record, id), [
      { label: '', value: held ? fill(request, own['talked-on'], { date: dayOf(request, held.on) }) : '' },
      { label: own['no-talk'], value: held ? '' : field('waived-because') },
      { label: own.heard, value: field('hear-once') },
      { label: own['fears-and-needs'], value: field('fears-and-needs') },
      { label: own['seat-and-signal'], value: field('seat-and-signal') },
      { label: own['apology-wish'], value: wish ? own[`wish/${wish.wish}`] : '' },
    ]);
  });
}

function ownWords({ record, words }: FullRecordRequest): readonly DocumentBlock[] {
  const said = ownWordsAtGate(record);
  return [...new Set(said.map(({ participant }) => participant))].flatMap((who) =>
    saidBy(
      fullName(record, who),
      said
        .filter(({ participant }) => participant === who)
        .map(({ check, words: text }) => ({ label: words.common[`condition/${check.precondition}`], value: text })),
    ),
  );
}

/** Question by question, each with who said what; a turn that somebody passed says so. */
function answers(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record, words } = request;
  const own = words['full-record'];
  const turns = [...new Set(Object.keys(record.held).flatMap((slot) => /^(?:turn|answer)\/(.+)$/.exec(slot)?.[1] ?? []))];
  const asked = [...QUESTION_IDS, 'apology-turn' as const].flatMap((question) => {
    const texts = turns
      .filter((turn) => turn.startsWith(`${question}.`))
      .flatMap((turn) => {
        const who = fullName(record, turn.split('.').at(-1) ?? null);
        const text = textIn(record, `answer/${turn}`).trim() || (turnStatus(record, turn) === 'passed' ? own.passed : '');
        return text === '' ? [] : [`${who}: ${text}`];
      });
    return texts.length === 0
      ? []
      : [{ kind: 'heading', level: 3, text: words.meeting[`question/${question}`] } as const, { kind: 'bullets', texts } as const];
  });
  return section(own.answers, asked);
}

function gaveAlong({ record }: FullRecordRequest): readonly DocumentBlock[] {
  return Object.entries(record.held).flatMap(([slot, event]) => (isOfType(event, 'other-form.worded') ? typed(record, slot) : []));
}

function followUpWords(request: FullRecordRequest): readonly DocumentBlock[] {
  const { record } = request;
  return followUpTalks(record).flatMap(({ talk, on }) =>
    saidBy(
      dayOf(request, on),
      followUpOrder(record).map(({ id }) => ({ label: fullName(record, id), value: textIn(record, `follow-up/${talk}/${id}/words`) })),
    ),
  );
}
