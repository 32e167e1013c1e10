import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBlankKit } from '../../../app/export-document.ts';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FailureCallout } from '../../failure-callout.tsx';

/** A paper kit without names, for a day on which there is no laptop at all. */
export function BlankKit() {
  const { t } = useTranslation('copies');
  const { application, settings } = useDesk();
  const [made, setMade] = useState<'not-yet' | 'making' | 'saved' | { readonly failure: FailureCode }>('not-yet');

  async function save(): Promise<void> {
    setMade('making');
    try {
      await saveBlankKit(application, settings);
      setMade('saved');
    } catch (cause) {
      setMade({ failure: failureCodeOf(cause, 'document-failed') });
    }
  }

  return (
    <Card heading={t('paper')} icon="print">
      <p>{t('paper-lead')}</p>
      <div>
        <Button icon="download" isDisabled={made === 'making'} onPress={() => void save()}>
          {t('paper-save')}
        </Button>
      </div>
      <p role="status">
        {made === 'making' && t('paper-making')}
        {made === 'saved' && t('paper-saved')}
      </p>
      {typeof made === 'object' && <FailureCallout code={made.failure} />}
    </Card>
  );
}
