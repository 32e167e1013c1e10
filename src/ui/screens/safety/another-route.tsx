import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../../domain/calendar.ts';
import { heldAs } from '../../../domain/meeting-record.ts';
import { stageOf } from '../../../domain/stage.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './safety-screen.module.css';

/** Where to turn when a meeting does not fit: the school's own procedure. Stored is only that another route was taken. */
export function AnotherRoute({ onLookAgain }: { readonly onLookAgain: () => void }) {
  const { t } = useTranslation(['safety', 'common']);
  const { settings } = useDesk();
  const { record } = useSessionState();
  const { recordAndGoOn } = useSteps();
  const { entryStopRoute, contact, contactPhone, abuseProcedure, suspensionProcedure } = settings.profile;
  const answered = heldAs(record, 'entry-stops', 'entry-stops.answered');
  const procedures = [abuseProcedure, suspensionProcedure].filter((one) => one.trim() !== '');
  const day = answered ? writtenDate(answered.time.slice(0, 10), settings.language, { withYear: false }) : '';
  return (
    <div className={`${layout.page} ${styles.route}`}>
      <PageHeading focusKey="another-route" eyebrow={t('common:stage.safety')}>
        {t('route-title')}
      </PageHeading>
      <p className={text.lead}>{t('route-lead')}</p>
      <Card kind="lift">
        <div className={styles.procedure}>
          <span className={styles.round}>
            <Icon name="phone" size="l" />
          </span>
          <div className={layout.stackS}>
            <h2 className={text.xl}>{t('route-school')}</h2>
            <p className={text.l} dir="auto">
              {entryStopRoute.trim() === '' ? t('route-unknown') : entryStopRoute}
            </p>
            {procedures.length > 0 && entryStopRoute.trim() === '' && (
              <ul>
                {procedures.map((procedure) => (
                  <li key={procedure} dir="auto">
                    {procedure}
                  </li>
                ))}
              </ul>
            )}
            {contactPhone.trim() !== '' && (
              <p className={text.l} dir="auto">
                {contact} <b className={text.number}>{contactPhone}</b>
              </p>
            )}
            <p>{t('route-colleague')}</p>
            <p className={`${text.s} ${text.muted}`}>{t('route-settings')}</p>
          </div>
        </div>
      </Card>
      <p className={styles.kept}>
        <Icon name="lock" size="s" />
        <span>{t('route-kept', { date: day })}</span>
      </p>
      <div className={layout.row}>
        {stageOf(record) === 'safety' && (
          <Button
            kind="primary"
            size="l"
            iconEnd="forward"
            onPress={() => void recordAndGoOn({ type: 'record.closed', outcome: 'another-route', referral: null })}
          >
            {t('route-close')}
          </Button>
        )}
        <Button kind="quiet" size="l" onPress={onLookAgain}>
          {t('route-look-again')}
        </Button>
      </div>
    </div>
  );
}
