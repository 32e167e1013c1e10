import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stillHappeningWords } from '../../../app/follow-up-words.ts';
import { type FollowUpTalk, stillHappening } from '../../../domain/follow-up.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import type { Participant } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { TicksList } from '../../components/ticks-list.tsx';
import { FactField } from '../../fact-field.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { talkPlace } from './follow-up-place.ts';
import styles from './follow-up-screen.module.css';

interface Props {
  readonly talk: FollowUpTalk;
  readonly child: Participant;
}

const PROTECTION = ['watches', 'goes-to'] as const;

/** It still happens: protect today, agree with the child what may be said, then call each family apart. */
export function ProtectingPage({ talk, child }: Props) {
  const { t } = useTranslation(['follow-up', 'common']);
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell, open } = useSteps();
  const { application } = useDesk();
  const sources = useSlotSources();
  const [called, setCalled] = useState<readonly string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { toChild, calls } = stillHappeningWords(record, child, sources);
  const missing = PROTECTION.filter((field) => textIn(record, `protection/${field}`).trim() === '');
  const isOpen = stillHappening(record).some((one) => one.talk === talk.talk && one.child === child.id);

  async function keep() {
    if (!(await tell())) return;
    const now = session.state().record;
    if (PROTECTION.some((field) => textIn(now, `protection/${field}`).trim() === '')) {
      setAttempt((tries) => tries + 1);
      return;
    }
    const facts = isOpen ? [{ type: 'follow-up.safeguarded' as const, talk: talk.talk, child: child.id }] : [];
    await session.record(facts, { screen: 'follow-up', at: talkPlace(talk.talk, child.id), field: null });
  }

  /** Nobody dealt with it yet, and the press was a mistake: the talk stays held, with this child's own words. */
  const takeBack = () =>
    session.record([{ type: 'follow-up.held', talk: talk.talk, child: child.id, on: application.clock.today(), stillHappening: false }], {
      screen: 'follow-up',
      at: talkPlace(talk.talk, child.id),
      field: null,
    });

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideM)}>
          <div className={layout.stack}>
            <PageHeading focusKey={`protecting/${talk.talk}/${child.id}`} eyebrow={t('eyebrow')}>
              {t('thank-you-for-telling', { name: child.name })}
            </PageHeading>
            <MissingSummary
              title={t('missing-title')}
              attempt={attempt}
              lines={
                attempt > 0
                  ? missing.map((field) => ({
                      id: field,
                      label: t(`protection.${field}`, { name: child.name }),
                      field: `protection/${field}`,
                    }))
                  : []
              }
            />
            <ol className={styles.steps}>
              <Card as="li" kind="protection" space="tight">
                <h2 className={styles.step}>
                  <span className={styles.number}>1</span> {t('protect-from-today')}
                </h2>
                {PROTECTION.map((field) => (
                  <FactField key={field} slot={`protection/${field}`} label={t(`protection.${field}`, { name: child.name })} />
                ))}
              </Card>
              <Card as="li" space="tight">
                <h2 className={styles.step}>
                  <span className={styles.number}>2</span> {t('what-may-be-said')}
                </h2>
                <SayLine
                  lead={t('common:say-to')}
                  name={child.name}
                  before={toChild.slice(0, -1)}
                  sentence={toChild.at(-1) ?? ''}
                  size="page"
                />
                <FactField
                  slot={`follow-up/${talk.talk}/${child.id}/words`}
                  label={t('own-words', { name: child.name })}
                  help={t('no-further', { name: child.name })}
                  isMultiline
                  rows={1}
                />
              </Card>
              <Card as="li" space="tight">
                <h2 className={styles.step}>
                  <span className={styles.number}>3</span> {t('call-each-apart')}
                </h2>
                <TicksList
                  label={t('call-each-apart')}
                  rows={calls.map(({ id, people, lines }) => ({
                    id,
                    name:
                      people.length === 0
                        ? t('school')
                        : people
                            .map(({ name, interpreter }) => (interpreter.trim() === '' ? name : t('with', { name, interpreter })))
                            .join(', '),
                    detail: lines.map((line) => `“${line}”`).join(' '),
                    tick: {
                      isTicked: called.includes(id),
                      onChange: (isTicked) => setCalled((now) => (isTicked ? [...now, id] : now.filter((one) => one !== id))),
                    },
                  }))}
                />
              </Card>
            </ol>
          </div>
          <aside className={classNames(layout.stack, beside.stays)}>
            <Card kind="well" heading={t('no-second-circle')} space="tight">
              <p className={text.s}>{t('no-second-circle-detail')}</p>
            </Card>
            <Button kind="primary" size="l" isFull onPress={() => void keep()}>
              {isOpen ? t('keep-starts-now') : t('keep-protection')}
            </Button>
            <Button kind="quiet" isFull onPress={() => void open('follow-up', talkPlace(talk.talk, child.id))}>
              {t('back-to-talk')}
            </Button>
            {isOpen && (
              <Button kind="quiet" isFull onPress={() => void takeBack()}>
                {t('no-longer-happening')}
              </Button>
            )}
          </aside>
        </div>
      </div>
    </RecordFrame>
  );
}
