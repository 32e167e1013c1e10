import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LookedAt, lookAtDocument } from '../../../app/reopen-document.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FileField } from '../../components/file-field.tsx';
import { documentBytes } from '../../document-bytes.ts';
import { FailureCallout } from '../../failure-callout.tsx';
import { VerdictCallout } from '../../verdict-callout.tsx';

type Checking = LookedAt | 'looking' | 'failed' | null;

/**
 * Says of one file whether it is as a laptop of this school sealed it. Nothing of it is opened, shown or kept; when it
 * holds a copy of a record, `onReopen` is the way on.
 */
export function CheckDocument({ onReopen }: { readonly onReopen: (file: File) => void }) {
  const { t } = useTranslation('seals');
  const { application } = useDesk();
  const [file, setFile] = useState<File | null>(null);
  const [now, setNow] = useState<Checking>(null);
  const found = typeof now === 'object' ? now : null;

  async function check(chosen: File): Promise<void> {
    setFile(chosen);
    setNow('looking');
    try {
      setNow(await lookAtDocument(application, await documentBytes(chosen), t('this-laptop')));
    } catch {
      setNow('failed');
    }
  }

  return (
    <Card heading={t('check')} icon="shield">
      <p>{t('check-lead')}</p>
      <div>
        <FileField label={t('choose')} icon="folder" accept=".pdf" onChoose={(chosen) => void check(chosen)} />
      </div>
      <div role="status">
        {now === 'looking' && t('looking')}
        {found && <VerdictCallout verdict={found.verdict} />}
      </div>
      {now === 'failed' && <FailureCallout code="storage-failed" />}
      {found?.copy && file && (
        <div>
          <Button icon="folder" onPress={() => onReopen(file)}>
            {t('reopen')}
          </Button>
        </div>
      )}
    </Card>
  );
}
