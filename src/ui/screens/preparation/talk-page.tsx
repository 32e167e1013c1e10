import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkStep } from '../../../app/preparation-talk.ts';
import { adultOf } from '../../../app/slot-values.ts';
import { initialOf } from '../../../domain/letters.ts';
import { isChild, type Participant } from '../../../domain/participants.ts';
import { preparationOrder } from '../../../domain/preparation.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { SeatMark } from '../../components/seat-mark.tsx';
import { StagePath } from '../../components/stage-path.tsx';
import { Tag } from '../../components/tag.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './preparation-screen.module.css';
import { stepNamed } from './step-names.ts';
import { AFTER, talkPlace } from './talk-places.ts';

interface Props {
  readonly person: Participant;
  readonly talk: readonly TalkStep[];
  readonly at: number;
}

/** One step of somebody's own talk: what to say, and nothing to type. */
export function TalkPage({ person, talk, at }: Props) {
  const { t } = useTranslation(['preparation', 'common']);
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { open } = useSteps();
  const [silentAt, setSilentAt] = useState<number | null>(null);
  const order = preparationOrder(record);
  const step = talk[at];
  const following = talk[at + 1];
  const before = talk[at - 1];
  const goTo = (id: string) => void open('preparation', talkPlace(person.id, id));
  const nameOf = (id: string) => {
    const known = stepNamed(id);
    return known ? t(`step.${known}`) : id.replaceAll('-', ' ');
  };
  if (!step) return null;
  const isSilent = silentAt === at && step.ifSilent.length > 0;
  const [first = '', ...others] = isSilent ? step.ifSilent : step.lines;
  const adult = adultOf(record, person);

  return (
    <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
      <div className={`${layout.row} ${layout.noWrap}`}>
        <SeatMark role={person.role} initial={initialOf(person.name)} size="l" />
        <PageHeading
          focusKey={`${person.id}/${step.id}`}
          eyebrow={t('place', { place: order.findIndex(({ id }) => id === person.id) + 1, of: order.length })}
        >
          <span dir="auto">{person.name}</span>
        </PageHeading>
        {step.isAlone && (
          <span className={layout.end}>
            <Tag kind="now">{adult ? t('now-without', { adult: adult.name }) : t('now-alone')}</Tag>
          </span>
        )}
      </div>
      <div className={`${layout.colsStart} ${styles.talkColumns}`}>
        <div className={layout.stack}>
          <Card kind="lift" space="wide">
            <SayLine lead={t('common:say-to')} name={person.name} sentence={first} size="talk" lang={wording.language} />
            {others.length > 0 && (
              <div className={styles.then}>
                <p className={`${text.s} ${text.muted}`}>{t('then')}</p>
                {others.map((line) => (
                  <p key={line} className={styles.thenLine} lang={wording.language} dir="auto">
                    “{line}”
                  </p>
                ))}
              </div>
            )}
            {step.asksCondition && <Callout title={t('not-yet-is-good')}>{t('write-later', { name: person.name })}</Callout>}
            <div className={layout.row}>
              <Button size="l" icon="back" onPress={() => (before ? goTo(before.id) : void open('preparation'))}>
                {t('common:back')}
              </Button>
              {step.ifSilent.length > 0 && (
                <Button size="l" icon="speech-dots" isPressed={isSilent} onPress={() => setSilentAt(isSilent ? null : at)}>
                  {t('if-silent')}
                </Button>
              )}
              <span className={layout.end}>
                <Button kind="primary" size="l" iconEnd="forward" onPress={() => goTo(following?.id ?? AFTER)}>
                  {t('next-is', { next: following ? lowered(nameOf(following.id), wording.language) : t('write-down-next') })}
                </Button>
              </span>
            </div>
          </Card>
          <div className={`${layout.row} ${layout.rowBetween}`}>
            <Button kind="quiet" isFlush onPress={() => void open('preparation')}>
              {t('stop-today')}
            </Button>
            {isChild(person) && <p className={`${text.s} ${text.muted}`}>{t('also-alone')}</p>}
          </div>
        </div>
        <aside className={beside.leads}>
          <div className={styles.steps}>
            <StagePath
              label={t('steps', { name: person.name })}
              steps={talk.map(({ id }, index) => {
                const state = index < at ? ('done' as const) : index === at ? ('now' as const) : ('later' as const);
                return {
                  id,
                  name: nameOf(id),
                  state,
                  stateLabel: t(`common:${state}`),
                  ...(index === at ? {} : { onOpen: () => goTo(id) }),
                };
              })}
            />
          </div>
        </aside>
      </div>
    </div>
  );
}

function lowered(name: string, language: string): string {
  return name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}
