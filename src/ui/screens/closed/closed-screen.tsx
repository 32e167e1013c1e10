import { useTranslation } from 'react-i18next';
import { addDays, weekdayOnOrAfter } from '../../../domain/calendar.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pictogram } from '../../components/pictogram.tsx';
import { FactField } from '../../fact-field.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './closed-screen.module.css';

/** The end of a record: how it ended, what the school learned, and the sheets. */
export function ClosedScreen() {
  const { t } = useTranslation(['closed', 'common']);
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { open } = useSteps();
  const { application, showErasing } = useDesk();
  const { closed } = record;
  const outcome = closed?.outcome ?? 'completed';
  const hasAgreements = record.confirmed.agreements !== undefined;

  function planTalk() {
    const on = weekdayOnOrAfter(addDays(application.clock.today(), 7));
    return session.record([{ type: 'follow-up.planned', talk: application.entropy.id(), on, moment: 'extra' }], {
      screen: 'follow-up',
      at: null,
      field: null,
    });
  }

  return (
    <RecordFrame back="records">
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideM)}>
          <div className={layout.stackL}>
            <PageHeading focusKey="closed" eyebrow={t('eyebrow')}>
              {t(`outcome.${outcome}`)}
            </PageHeading>
            <p className={text.lead}>
              {t(`outcome-detail.${outcome}`)}
              {closed?.referral && ` ${t(`closing.${closed.referral}`)}.`}
            </p>
            <FactField slot="lessons" label={t('lessons')} help={t('lessons-help')} isMultiline rows={4} />
            <Callout kind="calm">
              <p>{t('kept')}</p>
            </Callout>
          </div>
          <aside className={layout.stack}>
            <div className={styles.picture}>
              <Pictogram name="learning" size="m" />
            </div>
            <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => void open('overview')}>
              {t('to-overview')}
            </Button>
            {hasAgreements && (
              <Button isFull icon="page" onPress={() => void open('documents')}>
                {t('documents')}
              </Button>
            )}
            {!closed && (
              <Button kind="quiet" isFull icon="plus" onPress={() => void planTalk()}>
                {t('one-more-talk')}
              </Button>
            )}
            {!session.isRehearsal && (
              <Button kind="quiet" isFull icon="erase" onPress={() => void showErasing(record.opened?.record ?? '')}>
                {t('erase')}
              </Button>
            )}
          </aside>
        </div>
      </div>
    </RecordFrame>
  );
}
