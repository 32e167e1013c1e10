import type { QuestionId } from '../../domain/conversation-script.ts';
import { MEETING_PHASES } from '../../domain/turns.ts';
import type { PrintedTurn } from '../printed-script.ts';
import type { DocumentBlock, TickChoice } from './document-block.ts';
import { fill, paragraph } from './document-parts.ts';
import { aloud, hint, type PaperKitRequest, small } from './paper-kit-parts.ts';

/** Ruled lines for an answer: most for what somebody tells, few where most people have nothing to add (judgement). */
const LINES: Readonly<Record<QuestionId | 'apology-turn', number>> = {
  'what-happened': 4,
  'what-thought': 3,
  'who-was-harmed': 3,
  'everyone-heard': 2,
  'apology-turn': 3,
  'what-is-needed': 4,
  'what-we-learn': 3,
};

/** Every turn with room for its answer, under the part of the meeting that it belongs to. */
export function turnBlocks(request: PaperKitRequest): readonly DocumentBlock[] {
  const { script, words } = request;
  const { passed, later } = script.afterTurn;
  return [
    { kind: 'heading', level: 2, text: words.print.turns },
    hint(words.print['turns-hint']),
    {
      kind: 'box',
      columns: [
        { heading: words.print['turn-answers/passed'], lines: passed },
        { heading: words.print['turn-answers/later'], lines: later },
      ],
    },
    ...MEETING_PHASES.flatMap((phase) => {
      const turns = script.turns.filter((turn) => turn.phase === phase);
      return turns.length === 0
        ? []
        : [{ kind: 'heading', level: 2, text: words.meeting[`phase/${phase}`] } as const, ...turns.map((turn) => turnBlock(request, turn))];
    }),
  ];
}

function turnBlock(request: PaperKitRequest, turn: PrintedTurn): DocumentBlock {
  const { print } = request.words;
  const helping = (lead: string, lines: readonly string[]) => (lines.length === 0 ? [] : [small([lead, ...lines].join(' '))]);
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 3, text: `${turn.number}. ${turn.name}` },
      ...(turn.policy === '' ? [] : [small(fill(request, print.policy, { question: turn.policy }))]),
      ...(request.isBlank && turn.question === 'apology-turn'
        ? [{ kind: 'paragraph', tone: 'strong', text: print['blank/if-welcome'] } as const]
        : []),
      ...turn.before.map(paragraph),
      aloud(turn.sentence),
      ...(turn.younger === undefined ? [] : [paragraph([print['blank/young'], ...turn.younger].join(' '))]),
      ...helping(print['if-silent'], turn.ifSilent),
      ...helping(print['ask-on'], turn.followUp),
      ...helping(print['if-missing'], turn.ifMissing),
      { kind: 'ticks', lead: '', choices: answersOf(request, turn) },
      { kind: 'writing-lines', labels: [], rows: LINES[turn.question] },
    ],
  };
}

function answersOf({ words: { print } }: PaperKitRequest, { after }: PrintedTurn): readonly TickChoice[] {
  return [
    { label: print['turn-answers/answered'], said: after.answered.join(' ') },
    { label: print['turn-answers/passed'], said: after.passed.join(' ') },
    { label: print['turn-answers/later'], said: '' },
  ];
}
