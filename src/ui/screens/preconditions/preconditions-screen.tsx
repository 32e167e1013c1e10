import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inList } from '../../../app/in-list.ts';
import { childrenOn } from '../../../domain/participants.ts';
import { gateConditions, gateIsOpen } from '../../../domain/preconditions.ts';
import { Button } from '../../components/button.tsx';
import { OptionCard } from '../../components/option-card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Tag } from '../../components/tag.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { CloseRecordDialog } from '../../ways-on.tsx';
import { ConditionBlock } from './condition-block.tsx';
import { OwnWords } from './own-words.tsx';
import styles from './preconditions-screen.module.css';

/** The gate: conditions, never people. It opens when every condition is a yes, and there is no way round it. */
export function PreconditionsScreen() {
  const { t } = useTranslation(['preconditions', 'common']);
  const { wording } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { recordAndGoOn, open } = useSteps();
  const [isReferring, setReferring] = useState(false);
  const conditions = gateConditions(record);
  const unmet = conditions.filter(({ outcome }) => outcome !== 'yes');
  const isOpen = gateIsOpen(record);
  const harmed = inList(
    childrenOn(record, 'harmed').map(({ name }) => name),
    wording.language,
  );

  function lead(): string {
    if (isOpen) return t('open-lead');
    const [only, ...others] = unmet;
    if (only && others.length === 0)
      return t('shut-one', { condition: t(`common:condition.${only.precondition}`).toLocaleLowerCase(wording.language) });
    return t('shut-several', { count: unmet.length });
  }

  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight}`}>
        <div className={layout.cols}>
          <div className={layout.stack}>
            <PageHeading
              focusKey="preconditions"
              eyebrow={
                <span className={styles.eyebrow}>
                  {t('eyebrow')} <Tag kind={isOpen ? 'done' : 'now'}>{isOpen ? t('all-yes') : t('not-ready')}</Tag>
                </span>
              }
            >
              {isOpen ? t('open-title') : t('shut-title')}
            </PageHeading>
            <p className={styles.lead}>{lead()}</p>
            <ConditionBlock block="policy" harmed={harmed} conditions={conditions} />
            <ConditionBlock block="addition" harmed={harmed} conditions={conditions} />
          </div>
          <aside className={styles.ways}>
            <h2 className={text.l}>{isOpen ? t('and-now') : t('what-can-be-done')}</h2>
            {isOpen ? (
              <>
                <Button
                  kind="primary"
                  size="l"
                  isFull
                  iconEnd="forward"
                  onPress={() => void (stage === 'preconditions' ? recordAndGoOn({ type: 'preconditions.confirmed' }) : open(stage))}
                >
                  {t('to-day-card')}
                </Button>
                <p className={`${text.s} ${text.muted}`}>{t('shuts-again')}</p>
              </>
            ) : (
              <>
                <OptionCard isFirst icon="ear" title={t('prepare')} detail={t('prepare-detail')} onPress={() => void open('preparation')} />
                <OptionCard icon="bridge" title={t('other-form')} detail={t('other-form-detail')} onPress={() => void open('other-form')} />
                <OptionCard icon="door" title={t('refer')} detail={t('refer-detail')} onPress={() => setReferring(true)} />
                <Button size="l" isFull isDisabled icon="lock" reason={t('start-reason')} onPress={() => undefined}>
                  {t('start')}
                </Button>
              </>
            )}
            <OwnWords />
          </aside>
        </div>
      </div>
      {isReferring && <CloseRecordDialog onClose={() => setReferring(false)} way="refer" />}
    </RecordFrame>
  );
}
