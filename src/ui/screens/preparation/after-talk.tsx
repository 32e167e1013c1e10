import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextOpen } from '../../../app/preparation-talk.ts';
import { adultOf } from '../../../app/slot-values.ts';
import { initialOf } from '../../../domain/letters.ts';
import { heldAs, textIn } from '../../../domain/meeting-record.ts';
import { isChild, type Participant } from '../../../domain/participants.ts';
import { NOTED_AT_GATE, preconditionChecks } from '../../../domain/preconditions.ts';
import { preparationOrder, preparationState } from '../../../domain/preparation.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { SeatMark } from '../../components/seat-mark.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { FactField } from '../../fact-field.tsx';
import { MemoryAid } from '../../memory-aid.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { ConditionCard } from './condition-card.tsx';
import styles from './preparation-screen.module.css';
import { talkPlace } from './talk-places.ts';
import { WaiveTalk } from './waive-talk.tsx';

/** What somebody said in their own talk, written down alone and calmly afterwards, in that person's own words. */
export function AfterTalk({ person }: { readonly person: Participant }) {
  const { t } = useTranslation(['preparation', 'common']);
  const { application } = useDesk();
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell, open } = useSteps();
  const { id, name } = person;
  const held = heldAs(record, `preparation/${id}`, 'preparation.held');
  const [on, setOn] = useState(held?.on ?? application.clock.today());
  const [partlyAlone, setPartlyAlone] = useState<'yes' | 'no' | null>(held ? (held.partlyAlone ? 'yes' : 'no') : null);
  const checks = preconditionChecks(record).filter((one) => one.participant === id && !NOTED_AT_GATE.includes(one.precondition));
  const wish = heldAs(record, `apology-wish/${id}`, 'apology-wish.recorded')?.wish ?? null;
  const adult = adultOf(record, person);
  const canTell = session.canRecord('preparation.held');
  const waitsFor = canTell ? nextOpen(preparationOrder(record), id, (one) => preparationState(record, one) === 'open') : undefined;

  async function save(): Promise<void> {
    const isAlone = isChild(person) && partlyAlone === 'yes';
    const isSaved =
      !canTell || (held && held.on === on && held.partlyAlone === isAlone)
        ? await tell()
        : await tell({ type: 'preparation.held', participant: id, on, partlyAlone: isAlone });
    if (isSaved) await goOn();
  }

  async function goOn(): Promise<void> {
    const now = session.state().record;
    const next = canTell && nextOpen(preparationOrder(now), id, (one) => preparationState(now, one) === 'open');
    await (next ? open('preparation', talkPlace(next.id)) : open('preparation'));
  }

  return (
    <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
      <div className={`${layout.row} ${layout.noWrap}`}>
        <SeatMark role={person.role} initial={initialOf(name)} size="l" />
        <PageHeading focusKey={`${id}/after`} eyebrow={t('after')}>
          {t('what-said', { name })}
        </PageHeading>
        <p className={`${styles.aside} ${text.s} ${text.muted}`}>{t('calmly', { name })}</p>
      </div>
      <div className={`${layout.cols} ${layout.sideS}`}>
        <div className={styles.written}>
          {checks[0]?.block === 'policy' && (
            <p className={`${text.s} ${text.muted}`}>
              <b className={text.strong}>{t('policy')}</b> {t('policy-asks', { name })}
            </p>
          )}
          {checks[0]?.block === 'addition' && (
            <p className={`${text.s} ${text.muted}`}>
              <b className={text.strong}>{t('addition')}</b> {t('addition-asks', { name })}
            </p>
          )}
          {checks.map((check) => (
            <ConditionCard key={check.precondition} check={check} person={person} />
          ))}
          {person.role === 'harmed' && session.canRecord('apology-wish.recorded') && (
            <Choice
              legend={t('apology-wish', { name })}
              help={t('apology-wish-help')}
              size="s"
              options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`common:${value}`), glyph: value }))}
              value={wish}
              onChange={(value) => void tell({ type: 'apology-wish.recorded', participant: id, wish: value })}
            />
          )}
          <div className={layout.even}>
            <FactField slot={`preparation/${id}/fears-and-needs`} label={t('fears-and-needs')} isMultiline rows={2} />
            <FactField slot={`preparation/${id}/not-telling`} label={t('not-telling')} isMultiline rows={2} />
          </div>
          <FactField slot={`preparation/${id}/hear-once`} label={t('heard')} isMultiline rows={2} />
        </div>
        <aside className={classNames(layout.stack, beside.stays)}>
          <MemoryAid note={`preparation-${id}`} />
          {canTell && (
            <DateInRange label={t('held-on')} value={on} max={application.clock.today()} outside={t('not-after-today')} onChange={setOn} />
          )}
          {canTell && isChild(person) && (
            <Choice
              legend={adult ? t('partly-without', { adult: adult.name }) : t('partly-alone')}
              size="s"
              options={[
                { value: 'yes', label: t('common:yes') },
                { value: 'no', label: t('common:no') },
              ]}
              value={partlyAlone}
              onChange={setPartlyAlone}
            />
          )}
          <FactField slot={`preparation/${id}/seat-and-signal`} label={t('seat-and-signal')} />
          <div className={beside.onwards}>
            <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => void save()}>
              {waitsFor ? t('save-next', { name: waitsFor.name }) : t('save')}
            </Button>
          </div>
          {canTell && !held && (
            <WaiveTalk person={person} isWaived={textIn(record, `preparation/${id}/waived-because`) !== ''} onWaived={goOn} />
          )}
        </aside>
      </div>
    </div>
  );
}
