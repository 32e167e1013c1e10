import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreBackup } from '../../../app/backups.ts';
import { Failure, type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import type { Backup } from '../../../app/ports.ts';
import { type RestorePlan, restorePlan } from '../../../app/restore-plan.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { FileField } from '../../components/file-field.tsx';
import { Icon } from '../../components/icon.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { TypedOverField } from '../../components/typed-over-field.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { WhatComes } from './what-comes.tsx';

type Restoring =
  | { readonly step: 'choosing' | 'looking' | 'restoring' }
  | { readonly step: 'looked'; readonly backup: Backup; readonly plan: RestorePlan }
  | { readonly step: 'restored'; readonly records: number }
  | { readonly step: 'failed'; readonly code: FailureCode };

/** A copy brought back: the file, the key from paper, then what would change, and only then the change. */
export function RestoreCopy({ onRestored }: { readonly onRestored: () => void }) {
  const { t } = useTranslation('copies');
  const { application, settings } = useDesk();
  const [file, setFile] = useState<File | null>(null);
  const [now, setNow] = useState<Restoring>({ step: 'choosing' });
  const key = useRef<TextFieldHandle>(null);
  const isBusy = now.step === 'looking' || now.step === 'restoring';

  async function attempt(step: 'looking' | 'restoring', work: () => Promise<Restoring>): Promise<void> {
    setNow({ step });
    try {
      setNow(await work());
    } catch (cause) {
      setNow({ step: 'failed', code: failureCodeOf(cause) });
    }
  }

  const look = (chosen: File) =>
    attempt('looking', async () => {
      const { backups } = await application.vault.care();
      const backup = await backups.read(await bytesOf(chosen), key.current?.readText() ?? '');
      return { step: 'looked', backup, plan: await restorePlan(application, backup) };
    });

  const restore = (backup: Backup) =>
    attempt('restoring', async () => {
      const { records } = await restoreBackup(application, backup);
      key.current?.replaceText('');
      setFile(null);
      onRestored();
      return { step: 'restored', records };
    });

  return (
    <Card heading={t('restore')} icon="box">
      <p>{t('restore-lead')}</p>
      {file && (
        <p className={layout.row}>
          <Icon name="page" size="s" />
          <b>{file.name}</b>
        </p>
      )}
      <div>
        <FileField
          label={file ? t('other-file') : t('choose-file')}
          icon="folder"
          accept=".age"
          onChoose={(chosen) => {
            setFile(chosen);
            setNow({ step: 'choosing' });
          }}
        />
      </div>
      {file && <TypedOverField ref={key} label={t('key')} help={t('key-help')} field="recovery-key" />}
      {file && now.step !== 'looked' && now.step !== 'restoring' && (
        <Button kind="primary" isFull isDisabled={isBusy} onPress={() => void look(file)}>
          {t('look')}
        </Button>
      )}
      <p role="status">
        {now.step === 'looking' && t('looking')}
        {now.step === 'restoring' && t('putting-back')}
        {now.step === 'restored' && (now.records > 0 ? t('restored', { count: now.records }) : t('nothing-changed'))}
      </p>
      {now.step === 'failed' && <FailureCallout code={now.code} />}
      {now.step === 'looked' && (
        <>
          <WhatComes plan={now.plan} language={settings.language} />
          <Button isFull onPress={() => void restore(now.backup)}>
            {t('put-back')}
          </Button>
          {now.plan.erased.length === 0 && <p className={`${text.s} ${text.muted}`}>{t('nothing-lost')}</p>}
        </>
      )}
    </Card>
  );
}

/** A file that the browser cannot read, or that was taken away meanwhile, is no copy of ours. @throws Failure `backup-foreign` */
async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new Failure('backup-foreign', { cause });
  }
}
