import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inList } from '../../../app/in-list.ts';
import type { OtherFormStep } from '../../../app/other-form-script.ts';
import type { OtherForm } from '../../../domain/conversation-script.ts';
import { initialOf } from '../../../domain/letters.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { SeatMark } from '../../components/seat-mark.tsx';
import { StagePath } from '../../components/stage-path.tsx';
import { Tag } from '../../components/tag.tsx';
import { FactField } from '../../fact-field.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { AnotherDayDialog } from '../../ways-on.tsx';
import { CHOOSING } from './form-choice.tsx';
import styles from './other-form-screen.module.css';

interface Props {
  readonly form: OtherForm;
  readonly steps: readonly OtherFormStep[];
  readonly step: OtherFormStep;
}

/** One step of another form: whom to go to, what to say, and the words that may come along. */
export function FormStepPage({ form, steps, step }: Props) {
  const { t } = useTranslation(['other-form', 'common']);
  const { wording } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { recordAndGoOn, open } = useSteps();
  const [isTogether, setTogether] = useState(false);
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const isOpen = stage === 'other-form';
  const [person, ...others] = step.people;
  const namesOf = (one: OtherFormStep) =>
    one.audience === 'group' || one.people.length === 0
      ? t(`audience.${one.audience}`)
      : inList(
          one.people.map(({ name }) => name),
          wording.language,
        );
  const nameOf = (one: OtherFormStep) => t(`step.${one.part}`, { names: namesOf(one) });
  const carried = step.carries
    .map(({ slot, from }) => ({ slot, from, words: textIn(record, slot) }))
    .filter(({ words }) => words.trim() !== '');
  const isApart = step.audience === 'each-child' || step.audience === 'each-parent';
  const later = (['agreements', 'signatures', 'follow-up'] as const).map((id) => ({
    id,
    name: t(`then.${id}`),
    state: 'later' as const,
    stateLabel: t('common:later'),
  }));

  function goOn() {
    if (after) void open('other-form', after.id);
    else if (isOpen) void recordAndGoOn({ type: 'other-form.confirmed' });
    else void open(stage);
  }

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={styles.head}>
          {person && others.length === 0 && <SeatMark role={person.role} initial={initialOf(person.name)} size="l" />}
          <PageHeading
            focusKey={`other-form/${step.id}`}
            eyebrow={t('place', { form: t(`common:form.${form}`), place: at + 1, of: steps.length + later.length })}
          >
            {nameOf(step)}
          </PageHeading>
          <Tag>{t('not-together')}</Tag>
        </div>
        <div className={layout.colsStart}>
          <Card kind="lift" space="wide">
            <SayLine
              lead={isApart ? t('common:say-to-each') : t('common:say-to')}
              name={isApart ? undefined : namesOf(step)}
              role={person && others.length === 0 ? person.role : undefined}
              sentence={step.lines[0] ?? ''}
              size="talk"
            />
            {carried.map(({ slot, from, words }) => (
              <div key={slot} className={styles.carried}>
                <h2 className={text.m}>{from ? t('gave-along', { name: from.name }) : t('gave-along-together')}</h2>
                <p className={text.quote} dir="auto">
                  “{words}”
                </p>
              </div>
            ))}
            {step.lines.length > 1 && (
              <div className={styles.then}>
                <p className={classNames(text.s, text.muted)}>{t('after-that')}</p>
                {step.lines.slice(1).map((line) => (
                  <p key={line} className={text.l} dir="auto">
                    “{line}”
                  </p>
                ))}
              </div>
            )}
            {step.notes.map(({ slot, from }) => (
              <FactField
                key={slot}
                slot={slot}
                label={from && step.notes.length > 1 ? t('note-of', { name: from.name }) : t('note')}
                help={t('note-help')}
                isMultiline
                rows={2}
              />
            ))}
            <div className={styles.buttons}>
              {before && (
                <Button size="l" icon="back" onPress={() => void open('other-form', before.id)}>
                  {t('common:back')}
                </Button>
              )}
              <Button kind="primary" size="l" iconEnd="forward" onPress={goOn}>
                {after ? t('next') : isOpen ? t('to-agreements') : t('to-stage', { stage: t(`common:stage.${stage}`) })}
              </Button>
            </div>
          </Card>
          <aside className={classNames(layout.stack, beside.leads)}>
            <StagePath
              label={t('steps')}
              steps={[
                ...steps.map((one, place) => ({
                  id: one.id,
                  name: nameOf(one),
                  state: place < at ? ('done' as const) : place === at ? ('now' as const) : ('later' as const),
                  stateLabel: place < at ? t('common:done') : place === at ? t('common:now') : t('common:later'),
                  onOpen: () => void open('other-form', one.id),
                })),
                ...later,
              ]}
            />
            {isOpen && (
              <div className={styles.ways}>
                <Button kind="quiet" size="s" isFlush onPress={() => void open('other-form', CHOOSING)}>
                  {t('other-form-after-all')}
                </Button>
                <Button kind="quiet" size="s" isFlush onPress={() => setTogether(true)}>
                  {t('together-after-all')}
                </Button>
              </div>
            )}
          </aside>
        </div>
      </div>
      {isTogether && <AnotherDayDialog onClose={() => setTogether(false)} />}
    </RecordFrame>
  );
}
