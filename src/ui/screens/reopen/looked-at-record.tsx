import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintDocument } from '../../../app/documents/document-block.ts';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { recordOnScreen } from '../../../app/make-document.ts';
import type { MeetingRecord } from '../../../domain/meeting-record.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import layout from '../../styles/layout.module.css';
import { DocumentView } from '../documents/document-view.tsx';

interface Props {
  readonly record: MeetingRecord;
  readonly isChanged: boolean;
  readonly onSeals: () => void;
}

/**
 * A record that may be read and nothing else: its text and no page of the record itself, so that there is nothing to
 * type, press or keep. It is gone with this page.
 */
export function LookedAtRecord({ record, isChanged, onSeals }: Props) {
  const { t } = useTranslation('reopen');
  const { application, settings } = useDesk();
  const { language, profile } = settings;
  const [made, setMade] = useState<PrintDocument | FailureCode | null>(null);

  useEffect(() => {
    let isWanted = true;
    const show = (found: PrintDocument | FailureCode) => {
      if (isWanted) setMade(found);
    };
    recordOnScreen(application, record, { language, profile }).then(show, (cause: unknown) =>
      show(failureCodeOf(cause, 'document-failed')),
    );
    return () => {
      isWanted = false;
    };
  }, [application, record, language, profile]);

  return (
    <div className={layout.stack}>
      <Callout kind="care" title={t(isChanged ? 'reading-changed' : 'reading-unknown')}>
        <p>{t(isChanged ? 'reading-changed-what' : 'reading-unknown-what')}</p>
        {!isChanged && (
          <Button kind="quiet" size="s" isFlush onPress={onSeals}>
            {t('to-list')}
          </Button>
        )}
      </Callout>
      {typeof made === 'string' && <FailureCallout code={made} />}
      {made !== null && typeof made === 'object' && (
        <Card kind="sheet" label={t('record-text')}>
          <DocumentView document={made} />
        </Card>
      )}
    </div>
  );
}
