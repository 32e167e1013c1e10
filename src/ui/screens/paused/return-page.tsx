import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { preconditionsToAskAgain } from '../../../app/return-course.ts';
import { linesOf } from '../../../app/turn-words.ts';
import { participantById } from '../../../domain/participants.ts';
import { asksBeforeReturn, missingForReturn } from '../../../domain/pause.ts';
import { planTurns } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { MeetingBar } from '../../components/meeting-bar.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import { useMinutesSince } from '../../use-minutes-since.ts';
import { AnotherDayDialog, OtherFormDialog } from '../../ways-on.tsx';
import { MeetingFrame } from '../meeting/meeting-frame.tsx';
import { shortName } from '../meeting/short-name.ts';
import { AskedAgain } from './asked-again.tsx';
import { AskedApart } from './asked-apart.tsx';
import styles from './paused.module.css';
import { ReturnWays, type Way } from './return-ways.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { type Asking, useAsking } from './use-asking.ts';
import { useTurnThen } from './use-turn-then.ts';

interface Props {
  readonly onCalm: () => void;
  readonly onApart: () => void;
}

/**
 * The way back from a pause. A break ends by itself; after going apart everyone is asked first,
 * the harmed child before the others, and a condition that was taken back is asked again.
 */
export function ReturnPage({ onCalm, onApart }: Props) {
  const { t } = useTranslation(['paused', 'common']);
  const { structure } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const sources = useSlotSources();
  const [way, setWay] = useState<Way | null>(null);
  const code = record.pause?.code ?? 'break';
  const minutes = useMinutesSince(record.pause?.event.time);
  const asks = asksBeforeReturn(record);
  const asking = useAsking();
  const toAsk = asking.current;
  const again = preconditionsToAskAgain(record, structure, sources);
  const isFree = missingForReturn(record).length === 0;
  const plan = useMemo(() => planTurns(record, structure), [record, structure]);
  const turn = useTurnThen(plan);
  const speaker = turn ? (participantById(record, turn.participant)?.name ?? null) : null;

  function title(): string {
    if (!asks) return t('back-title');
    if (!toAsk) return t('all-asked-title');
    return toAsk.role === 'harmed' ? t('ask-title', { name: toAsk.name }) : t('ask-next-title', { name: toAsk.name });
  }

  useKeys({ b: onCalm });
  const goOn = () => void tell({ type: 'meeting.resumed' });
  const bar = (
    <MeetingBar
      label={t('bar')}
      groups={[
        {
          id: 'calm',
          actions: (
            <Button size="l" icon={asks ? 'lock' : 'back'} onPress={onCalm}>
              {asks ? t('again-shut') : t('again-calm')}
            </Button>
          ),
        },
        ...(asks ? [{ id: 'ask', actions: <AskActions asking={asking} /> }] : []),
      ]}
      next={
        <Button kind="primary" size="l" isWide iconEnd="forward" isDisabled={!isFree} onPress={goOn}>
          <span>{speaker === null ? t('go-on-here') : t('go-on-at', { name: shortName(speaker) })}</span>
        </Button>
      }
    />
  );
  return (
    <MeetingFrame at={turn ?? (record.confirmed.meeting === undefined ? 'opening' : 'closing')} plan={plan} isLook={false} bar={bar}>
      <main className={classNames(layout.meetScroll, styles.main)}>
        <div className={classNames(layout.page, layout.pageTight)}>
          <div className={classNames(layout.cols, layout.sideM)}>
            <div className={layout.stack}>
              <PageHeading
                focusKey={`${code}/${toAsk?.id}`}
                eyebrow={minutes ? t('since', { pause: t(`eyebrow.${code}`), count: minutes }) : t(`eyebrow.${code}`)}
              >
                {title()}
              </PageHeading>
              {(code === 'break' || (asks && isFree)) && (
                <SayLine
                  lead={t('common:say-to')}
                  name={t('common:the-circle')}
                  sentence={linesOf(record, 'coming-back/going-on', null, sources).join(' ')}
                  size={asks ? 'page' : 'meeting'}
                />
              )}
              {again.length > 0 && <AskedAgain again={again} />}
              {asks && <AskedApart asking={asking} />}
            </div>
            <ReturnWays hasApart={!asks} onApart={onApart} onWay={setWay} />
          </div>
        </div>
      </main>
      {way === 'another-day' && <AnotherDayDialog onClose={() => setWay(null)} />}
      {way === 'other-form' && <OtherFormDialog onClose={() => setWay(null)} />}
      {way === 'stop' && <StopDialog onClose={() => setWay(null)} />}
    </MeetingFrame>
  );
}

function AskActions({ asking: { current, chosen, after, before, goToNext, goToPrevious } }: { readonly asking: Asking }) {
  const { t } = useTranslation('paused');
  return (
    <>
      {before && (
        <Button size="l" icon="undo" onPress={goToPrevious}>
          {t('one-back')}
        </Button>
      )}
      {current && (
        <Button size="l" iconEnd="forward" isDisabled={chosen === null} onPress={() => void goToNext()}>
          {after ? t('next-to', { name: shortName(after.name) }) : t('noted')}
        </Button>
      )}
    </>
  );
}
