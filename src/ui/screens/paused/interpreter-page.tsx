import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interpretersOf } from '../../../app/apart-places.ts';
import { linesOf } from '../../../app/turn-words.ts';
import { LONGEST_WAIT_FOR_INTERPRETER } from '../../../domain/pause.ts';
import { planTurns } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { classNames } from '../../components/class-names.ts';
import { MeetingBar } from '../../components/meeting-bar.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { useMinutesSince } from '../../use-minutes-since.ts';
import { AnotherDayDialog } from '../../ways-on.tsx';
import meeting from '../meeting/meeting.module.css';
import { MeetingCircle } from '../meeting/meeting-circle.tsx';
import { MeetingFrame } from '../meeting/meeting-frame.tsx';
import { shortName } from '../meeting/short-name.ts';
import { useTurnThen } from './use-turn-then.ts';

interface Props {
  readonly onApart: () => void;
  readonly onBlank: () => void;
}

/** Everyone waits in the circle for the interpreter; after ten minutes another day is the better way. */
export function InterpreterPage({ onApart, onBlank }: Props) {
  const { t } = useTranslation(['paused', 'common']);
  const { structure } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const sources = useSlotSources();
  const [isChoosingDay, setChoosingDay] = useState(false);
  const minutes = useMinutesSince(record.pause?.event.time);
  const isOver = minutes === null || minutes >= LONGEST_WAIT_FOR_INTERPRETER;
  const plan = useMemo(() => planTurns(record, structure), [record, structure]);
  const turn = useTurnThen(plan);
  const interpreters = interpretersOf(record);
  const only = interpreters.length === 1 ? interpreters[0] : undefined;
  const [first = '', ...others] = linesOf(record, 'interpreter/lost', null, sources);
  useKeys({ b: onBlank, a: onApart });
  const bar = (
    <MeetingBar
      label={t('bar')}
      groups={[
        {
          id: 'day',
          actions: (
            <Button size="l" kind={isOver ? 'primary' : 'second'} onPress={() => setChoosingDay(true)}>
              {t('common:another-day')}
            </Button>
          ),
        },
        {
          id: 'apart',
          actions: (
            <Button size="l" kind="stop" icon="apart" onPress={onApart}>
              {t('common:apart')}
            </Button>
          ),
        },
      ]}
      next={
        <Button
          kind={isOver ? 'second' : 'primary'}
          size="l"
          isWide
          iconEnd="forward"
          onPress={() => void tell({ type: 'meeting.resumed' })}
        >
          {only ? t('named-back', { name: shortName(only.name) }) : t('interpreter-back')}
        </Button>
      }
    />
  );
  return (
    <MeetingFrame
      at={turn ?? (record.confirmed.meeting === undefined ? 'opening' : 'closing')}
      plan={plan}
      isLook={false}
      onBlank={onBlank}
      bar={bar}
    >
      <main className={layout.meetBody}>
        <section className={classNames(layout.meetTalk, layout.meetTalkCard, meeting.talk, meeting.card)}>
          <div className={meeting.cardTitle}>
            <PageHeading focusKey="interpreter">
              {minutes ? t('since', { pause: t('eyebrow.interpreter'), count: minutes }) : t('eyebrow.interpreter')}
            </PageHeading>
          </div>
          <SayLine lead={t('common:say-to')} name={t('common:the-circle')} sentence={first} />
          <div className={meeting.after}>
            {others.length > 0 && <p className={text.second}>“{others.join(' ')}”</p>}
            <Callout icon="phone" title={interpreters.map(inWords).join(' · ')}>
              {t('interpreter-rules')}
            </Callout>
            {isOver && (
              <Callout icon="clock" title={t('wait-over')} isLive>
                {t('wait-over-detail', { sentence: linesOf(record, 'interpreter/not-back', null, sources).join(' ') })}
              </Callout>
            )}
          </div>
        </section>
        <div className={layout.meetCircle}>
          <MeetingCircle plan={plan} turn={turn ?? undefined} />
        </div>
      </main>
      {isChoosingDay && <AnotherDayDialog onClose={() => setChoosingDay(false)} />}
    </MeetingFrame>
  );

  function inWords({ name, phone }: (typeof interpreters)[number]): string {
    return phone === '' ? t('number-unknown', { name }) : t('number-of', { name, phone });
  }
}
