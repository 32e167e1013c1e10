import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, weekdayOnOrAfter, writtenDate } from '../../../domain/calendar.ts';
import { daysBetween } from '../../../domain/days-between.ts';
import {
  type FollowUpTalk,
  followUpIsHeld,
  followUpOrder,
  followUpTalks,
  missingFollowUp,
  nextFollowUp,
  stillHappening,
} from '../../../domain/follow-up.ts';
import { participantById } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Person } from '../../components/person.tsx';
import { Tag } from '../../components/tag.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useStageEnd } from '../../stage-end.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { protectingPlace, talkPlace } from './follow-up-place.ts';
import styles from './follow-up-screen.module.css';

/** Which talks are planned, the next one first to open. What was said in one stands only on that child's own page. */
export function TalkPlan() {
  const { t } = useTranslation(['follow-up', 'common']);
  const { wording } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { record: tell, open } = useSteps();
  const { application } = useDesk();
  const [changing, setChanging] = useState<string | null>(null);
  const end = useStageEnd({ own: 'follow-up', missingIn: missingFollowUp, confirm: () => ({ type: 'follow-up.confirmed' }) });
  const today = application.clock.today();
  const talks = followUpTalks(record);
  const children = followUpOrder(record);
  const next = nextFollowUp(record);
  const happening = stillHappening(record);
  const date = (value: string) => writtenDate(value, wording.language, { withYear: false });
  const canTalk = stage === 'follow-up';

  function when(talk: FollowUpTalk): string {
    const days = daysBetween(today, talk.on);
    if (days === 0) return t('today');
    return days > 0 ? t('in-days', { count: days }) : t('days-ago', { count: -days });
  }

  const planExtra = () =>
    tell({ type: 'follow-up.planned', talk: application.entropy.id(), on: weekdayOnOrAfter(addDays(today, 7)), moment: 'extra' });

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideM)}>
          <div className={layout.stack}>
            <PageHeading focusKey="follow-up" eyebrow={t('eyebrow')}>
              {t('title')}
            </PageHeading>
            <MissingSummary
              title={t('missing-title')}
              attempt={end.attempt}
              lines={end.missing.map((one) => ({ id: one, label: t(`missing.${one}`), field: one }))}
            />
            {happening.map(({ talk, child }) => (
              <Callout key={`${talk}/${child}`} kind="care" icon="shield">
                <p>{t('still-open', { name: participantById(record, child)?.name ?? '' })}</p>
                <div data-part="still-happening">
                  <Button onPress={() => void open('follow-up', protectingPlace(talk, child))}>{t('protect-now')}</Button>
                </div>
              </Callout>
            ))}
            <ol className={styles.talks} aria-label={t('planned')} data-part="talk-not-held">
              {talks.map((talk) => (
                <li key={talk.talk} className={styles.talk}>
                  <div className={styles.talkHead}>
                    <div>
                      <h2 className={text.m}>{t(`moment.${talk.moment}`)}</h2>
                      <p className={classNames(text.s, text.muted)}>
                        {date(talk.on)} · {when(talk)}
                      </p>
                    </div>
                    <Button
                      kind="quiet"
                      size="s"
                      label={t('change-day-of', { talk: t(`moment.${talk.moment}`), date: date(talk.on) })}
                      isExpanded={changing === talk.talk}
                      onPress={() => setChanging((now) => (now === talk.talk ? null : talk.talk))}
                    >
                      {t('change-day')}
                    </Button>
                  </div>
                  {changing === talk.talk && (
                    <DateInRange
                      label={t('day')}
                      value={talk.on}
                      lang={wording.language}
                      onChange={(on) => void tell({ type: 'follow-up.planned', talk: talk.talk, moment: talk.moment, on })}
                    />
                  )}
                  <ul className={styles.children}>
                    {children.map((child) => {
                      const isHeld = followUpIsHeld(record, talk.talk, child.id);
                      const isNext = next?.talk.talk === talk.talk && next.child.id === child.id;
                      return (
                        <li key={child.id} className={styles.child}>
                          <Person role={child.role} name={child.name} size="s" />
                          {isHeld && <Tag kind="done">{t('held')}</Tag>}
                          {canTalk && (
                            <Button
                              kind={isNext ? 'primary' : 'quiet'}
                              size="s"
                              label={t('talk-with-at', { name: child.name, date: date(talk.on) })}
                              onPress={() => void open('follow-up', talkPlace(talk.talk, child.id))}
                            >
                              {isHeld ? t('look-back') : t('talk-with', { name: child.name })}
                            </Button>
                          )}
                        </li>
                      );
                    })}
                  </ul>
                </li>
              ))}
            </ol>
          </div>
          <aside className={layout.stack}>
            <Callout kind="calm" icon="shield">
              <p>{t('apart')}</p>
            </Callout>
            <div data-part="planned-talk">
              <Button isFull icon="plus" onPress={() => void planExtra()}>
                {t('plan-extra')}
              </Button>
            </div>
            <Button kind={next ? 'second' : 'primary'} size="l" isFull iconEnd="forward" onPress={() => void end.press()}>
              {end.isOpen ? t('end') : t('to-overview')}
            </Button>
            <p className={classNames(text.s, text.muted)}>{t('end-help')}</p>
          </aside>
        </div>
      </div>
    </RecordFrame>
  );
}
