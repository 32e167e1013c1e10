import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkDocument, type DocumentVerdict } from '../../../app/check-document.ts';
import { LARGEST_FILE } from '../../../app/document-seal.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { ownDevice, type SealingDevice } from '../../../domain/sealing-devices.ts';
import { useDesk } from '../../application-context.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { FileField } from '../../components/file-field.tsx';

interface Props {
  /** The fingerprint of this laptop; null until it is known. */
  readonly own: string | null;
  readonly devices: readonly SealingDevice[];
}

/** Says of one file whether it is as a laptop of this school sealed it. Nothing of it is opened, shown or kept. */
export function CheckDocument({ own, devices }: Props) {
  const { t } = useTranslation('seals');
  const { application, settings } = useDesk();
  const [verdict, setVerdict] = useState<DocumentVerdict | 'looking' | null>(null);

  async function check(file: File): Promise<void> {
    setVerdict('looking');
    const here = own === null ? [] : [ownDevice(own, t('this-laptop'))];
    setVerdict(await checkDocument(application.documents.readSeal, await bytesOf(file), [...devices, ...here]));
  }

  return (
    <Card heading={t('check')} icon="shield">
      <p>{t('check-lead')}</p>
      <div>
        <FileField label={t('choose')} icon="folder" accept=".pdf" onChoose={(file) => void check(file)} />
      </div>
      <div role="status">
        {verdict === 'looking' && t('looking')}
        {verdict !== null && verdict !== 'looking' && (
          <Callout kind={verdict.verdict === 'listed-device' ? 'calm' : 'care'} title={t(`verdict.${verdict.verdict}.title`)}>
            {t(`verdict.${verdict.verdict}.what`, said(verdict, settings.language))}
          </Callout>
        )}
      </div>
    </Card>
  );
}

function said(verdict: DocumentVerdict, language: string): { readonly device: string; readonly date: string } {
  const date = 'seal' in verdict ? writtenDate(verdict.seal.sealedAt.slice(0, 10), language, { withYear: true }) : '';
  return { device: 'device' in verdict ? verdict.device.name : '', date };
}

/** A file that the browser cannot read has no bytes, and so no seal. A huge one is cut, which no seal survives. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(0, LARGEST_FILE + 1).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
}
