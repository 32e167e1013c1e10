import { useTranslation } from 'react-i18next';
import { closingOutcome } from '../../../domain/closing.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { FactField } from '../../fact-field.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

/** A closed record: how it ended, what the school learned, and its documents. */
export function ClosedScreen() {
  const { t } = useTranslation('closed');
  const { record } = useSessionState();
  const { open } = useSteps();
  const { outcome, referral } = closingOutcome(record);
  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight} ${layout.narrow} ${layout.stack}`}>
        <PageHeading focusKey="closed" eyebrow={t('eyebrow', { name: record.opened?.codeName ?? '' })}>
          {t(`title.${outcome}`)}
        </PageHeading>
        <p className={text.lead}>{t(`lead.${outcome}`)}</p>
        {referral !== null && <p>{t(`referral.${referral}`)}</p>}
        <Card heading={t('lessons-heading')}>
          <FactField slot="lessons" label={t('lessons')} help={t('lessons-help')} isMultiline rows={4} />
        </Card>
        <div className={layout.row}>
          <Button onPress={() => void open('documents')}>{t('documents')}</Button>
          <Button kind="quiet" onPress={() => void open('overview')}>
            {t('overview')}
          </Button>
        </div>
      </div>
    </RecordFrame>
  );
}
