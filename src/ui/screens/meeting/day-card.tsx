import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interpretersOf } from '../../../app/apart-places.ts';
import { inList } from '../../../app/in-list.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { childrenWhoMayLeave } from '../../../domain/children-left.ts';
import { BY_QUESTION_CHECK, chosenOrder, type DayCardCheck, dayCardChecks, isChecked, lengthWarnings } from '../../../domain/day-card.ts';
import { parentsKeptApart } from '../../../domain/households.ts';
import { withCapital } from '../../../domain/letters.ts';
import { MEETING_ORDERS } from '../../../domain/meeting-events.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import { thoseTakingPart } from '../../../domain/participants.ts';
import { plannedMinutes, type Turn } from '../../../domain/turns.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Segment } from '../../components/segment.tsx';
import { TicksList } from '../../components/ticks-list.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { SeatPlan } from '../../seat-plan.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './day-card.module.css';
import { MeetingCircle } from './meeting-circle.tsx';
import { PinCheck } from './pin-check.tsx';
import { sideNames } from './side-names.ts';

/** The half hour before: what must be ready, who sits where, and how long it will take. Nothing here blocks. */
export function DayCard({ plan }: { readonly plan: readonly Turn[] }) {
  const { t } = useTranslation(['meeting', 'common']);
  const { session, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { application } = useDesk();
  const { record: tell, open } = useSteps();
  const [chosenId, choose] = useState<string | null>(null);
  const date = writtenDate(application.clock.today(), wording.language, { withYear: false });
  const sides = { first: sideNames(record, 'harmed', wording.language), second: sideNames(record, 'responsible', wording.language) };

  function detail(check: DayCardCheck): string | undefined {
    switch (check) {
      case 'paper-kit':
        return t('check-detail.paper-kit');
      case 'chairs':
        return t('check-detail.chairs', { count: thoseTakingPart(record).length + 1 });
      case 'separate-arrival':
      case 'separate-leaving':
        return t(`check-detail.${check}`, sides);
      case 'interpreter':
        return interpretersOf(record)
          .map(({ name, phone }) => [name, phone].filter((part) => part !== '').join(' · '))
          .join(', ');
      case 'parents-apart':
        return parentsKeptApart(record)
          .map(({ parents }) =>
            t('check-detail.parents-apart', {
              names: inList(
                parents.map(({ name }) => name),
                wording.language,
              ),
            }),
          )
          .join(' ');
      case 'facilitator-involved-before':
        return t('check-detail.facilitator-involved-before');
      case 'two-rooms':
        return t('check-detail.two-rooms', { room: textIn(record, 'room/second-room'), adult: textIn(record, 'room/second-adult') });
      case 'drink':
      case 'power':
        return undefined;
    }
  }

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideL, styles.card)}>
          <div className={layout.stackS}>
            <PageHeading
              focusKey="day-card"
              eyebrow={t('day-card-eyebrow', { date: withCapital(date, wording.language) })}
              end={
                <Button icon="print" onPress={() => void open('print')}>
                  {t('paper-kit')}
                </Button>
              }
            >
              {t('day-card-title')}
            </PageHeading>
            {session.canRecord('day-card.checked') && (
              <TicksList
                label={t('day-card-list')}
                rows={dayCardChecks(record).map((check) => ({
                  id: check,
                  name: <span className={text.strong}>{t(`check.${check}`)}</span>,
                  detail: detail(check),
                  tick: {
                    isTicked: isChecked(record, check),
                    onChange: (done: boolean) => void tell({ type: 'day-card.checked', check, done }),
                  },
                }))}
              />
            )}
            {!session.isRehearsal && <PinCheck />}
          </div>
          <aside className={classNames(styles.side, beside.stays)}>
            <SeatPlan chosenId={chosenId} onChoose={choose}>
              {(arranging) => (
                <div className={styles.circle}>
                  <MeetingCircle plan={plan} minutes={plannedMinutes(record, plan)} arranging={arranging} />
                </div>
              )}
            </SeatPlan>
            <Plan plan={plan} />
            <div className={beside.onwards}>
              <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => void open('meeting', 'asking')}>
                {t('ask-once-more')}
              </Button>
            </div>
          </aside>
        </div>
      </div>
    </RecordFrame>
  );
}

/** Turns and minutes beforehand, and the order that can be chosen until the opening. */
function Plan({ plan }: { readonly plan: readonly Turn[] }) {
  const { t } = useTranslation('meeting');
  const { session, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const minutes = plannedMinutes(record, plan);
  const warnings = lengthWarnings(record, minutes);
  const leaving = childrenWhoMayLeave(record).map(({ name }) => name);
  return (
    <section className={styles.plan}>
      <dl className={styles.facts}>
        <dt>{t('turns')}</dt>
        <dd>
          <b>{plan.length}</b> {t('turns-of', { count: new Set(plan.map(({ participant }) => participant)).size })}
        </dd>
        <dt>{t('length')}</dt>
        <dd>
          <b>{t('about', { count: minutes })}</b>
          {warnings.includes('too-long') && <span className={styles.note}>{t('too-long')}</span>}
        </dd>
        {warnings.includes('children-leave') && (
          <>
            <dt>{t('children')}</dt>
            <dd className={text.s}>{t('children-leave', { names: inList(leaving, wording.language) })}</dd>
          </>
        )}
        {session.canRecord('day-card.checked') && (
          <>
            <dt>{t('order')}</dt>
            <dd>
              <Segment
                legend={t('order')}
                options={MEETING_ORDERS.map((value) => ({ value, label: t(value) }))}
                value={chosenOrder(record)}
                onChange={(order) => void tell({ type: 'day-card.checked', check: BY_QUESTION_CHECK, done: order === 'by-question' })}
              />
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
