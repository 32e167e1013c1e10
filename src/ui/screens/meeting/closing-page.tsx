import { useTranslation } from 'react-i18next';
import { linesAfter, linesOf } from '../../../app/turn-words.ts';
import { everyTurnIsTaken, laterTurns, type Turn, turnStatus } from '../../../domain/turns.ts';
import { SayLine } from '../../components/say-line.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import { LookPage } from './look-page.tsx';
import { TurnChips } from './turn-chips.tsx';

/** After the last turn: what was set to later, the closing words, and on to the agreements. */
export function ClosingPage({ plan, onBlank }: { readonly plan: readonly Turn[]; readonly onBlank: () => void }) {
  const { t } = useTranslation(['meeting', 'common']);
  const { session } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { recordAndGoOn, open } = useSteps();
  const sources = useSlotSources();
  const last = plan.at(-1);
  const isWhole = everyTurnIsTaken(record, plan);
  const before = [...(last ? linesAfter(record, last, sources) : []), ...linesOf(record, 'transitions/to-closing', null, sources)];
  const closing = [...linesOf(record, 'closing', null, sources), ...linesOf(record, 'transitions/to-agreements', null, sources)];

  const move = (at: string) => void session.moveTo({ screen: 'meeting', at, field: null });
  const goOn = () => {
    if (stage !== 'meeting') void open(stage);
    else if (isWhole) void recordAndGoOn({ type: 'meeting.confirmed', everyTurnTaken: isWhole });
  };

  return (
    <LookPage
      at="closing"
      plan={plan}
      focusKey="closing"
      title={t('closing-title')}
      aside={
        <>
          <TurnChips label={t('closing-later')} turns={laterTurns(record, plan)} onChoose={move} />
          <TurnChips label={t('closing-open')} turns={plan.filter(({ id }) => turnStatus(record, id) === 'open')} onChoose={move} />
        </>
      }
      next={t('to-agreements')}
      isNextDisabled={stage === 'meeting' && !isWhole}
      onNext={goOn}
      onBack={last ? () => move(last.id) : null}
      onBlank={onBlank}
    >
      <SayLine lead={t('common:say-to')} name={t('common:the-circle')} before={before} sentence={closing.join(' ')} size="page" />
    </LookPage>
  );
}
