import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { cardWords } from '../../../app/card-words.ts';
import { isSealed } from '../../../domain/answers.ts';
import { childrenOn, participantById } from '../../../domain/participants.ts';
import { planTurns } from '../../../domain/turns.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { classNames } from '../../components/class-names.ts';
import { MeetingBar } from '../../components/meeting-bar.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { CoveredFact } from '../../covered-fact.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { MeetingFrame } from '../meeting/meeting-frame.tsx';
import { shortName } from '../meeting/short-name.ts';
import styles from './paused.module.css';

interface Props {
  /** The turn in which the child told something that asks for help. */
  readonly turn: string;
  readonly onCalm: () => void;
}

/**
 * Behind the code, before anybody is asked to go on: what to say apart, the procedure of the school, and what was typed
 * can be sealed from every document. Nothing of this is recorded but the seal.
 */
export function CarePage({ turn: id, onCalm }: Props) {
  const { t } = useTranslation(['paused', 'common']);
  const { structure } = useOpenRecord();
  const { record } = useSessionState();
  const { settings } = useDesk();
  const { record: tell, open } = useSteps();
  const sources = useSlotSources();
  const plan = useMemo(() => planTurns(record, structure), [record, structure]);
  const turn = plan.find((one) => one.id === id);
  const person = participantById(record, turn?.participant ?? null);
  const procedure = settings.profile.abuseProcedure.trim();
  const goOn = () => void open('meeting', id);
  useKeys({ b: onCalm });
  const bar = (
    <MeetingBar
      label={t('bar')}
      groups={[
        {
          id: 'calm',
          actions: (
            <Button size="l" icon="lock" onPress={onCalm}>
              {t('again-shut')}
            </Button>
          ),
        },
      ]}
      next={
        <Button kind="primary" size="l" isWide iconEnd="forward" onPress={goOn}>
          <span>{t('care.go-on', { name: shortName(childrenOn(record, 'harmed')[0]?.name ?? '') })}</span>
        </Button>
      }
    />
  );
  return (
    <MeetingFrame at={turn ?? 'opening'} plan={plan} isLook={false} bar={bar}>
      <main className={classNames(layout.meetScroll, styles.main)}>
        <div className={classNames(layout.page, layout.pageTight)}>
          <div className={classNames(layout.cols, layout.sideM)}>
            <div className={layout.stack}>
              <PageHeading focusKey="care" eyebrow={t('care.eyebrow')}>
                {t('care.title')}
              </PageHeading>
              {person && (
                <SayLine
                  lead={t('care.say-apart')}
                  name={person.name}
                  role={person.role}
                  sentence={cardWords(record, 'disclosure', person, sources).second}
                  size="page"
                />
              )}
              <p>{t('care.promise')}</p>
              <Callout kind="care" icon="phone" title={t('care.today')}>
                <span dir="auto">{procedure === '' ? t('care.unknown') : procedure}</span>
              </Callout>
            </div>
            <aside className={layout.stack}>
              <Card kind="well" heading={t('care.written')} headingLevel={2}>
                <div className={layout.stackS}>
                  <CoveredFact slot={`answer/${id}`} label={t('care.written')} coveredLabel={t('care.covered')} />
                  {isSealed(record, id) ? (
                    <p role="status">{t('care.sealed')}</p>
                  ) : (
                    <>
                      <p className={classNames(text.s, text.muted)}>{t('care.seal-detail')}</p>
                      <Button icon="lock" isFull onPress={() => void tell({ type: 'answer.sealed', turn: id })}>
                        {t('care.seal')}
                      </Button>
                    </>
                  )}
                </div>
              </Card>
            </aside>
          </div>
        </div>
      </main>
    </MeetingFrame>
  );
}
