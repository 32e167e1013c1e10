import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBackup } from '../app/backups.ts';
import { type FailureCode, failureCodeOf } from '../app/failure.ts';
import { useDesk } from './application-context.tsx';
import { FailureBanner } from './components/failure-banner.tsx';
import { useOpenRecord, useSessionState } from './session-context.tsx';

/** So long after a write that failed the next is tried, also when nobody types. */
const AGAIN_MS = 5000;

/** What keeps a text from the disk but not from a file. */
const FILE_HELPS: readonly FailureCode[] = ['storage-full', 'storage-failed', 'storage-blocked'];

type Making =
  | { readonly step: 'none' | 'making' }
  | { readonly step: 'made'; readonly name: string }
  | { readonly step: 'failed'; readonly code: FailureCode };

/**
 * Above every page of a record while something is not on the disk: typing goes on in memory, is written again as soon as
 * there is room, and can go into an encrypted file meanwhile.
 */
export function NotKept({ isMeeting = false }: { readonly isMeeting?: boolean }) {
  const { t } = useTranslation(['not-kept', 'common', 'errors']);
  const { application } = useDesk();
  const { session } = useOpenRecord();
  const { record, cursor, failure } = useSessionState();
  const [making, setMaking] = useState<Making>({ step: 'none' });
  const [hasRecovery, setRecovery] = useState<boolean | null>(null);
  const isFailing = failure !== null;

  useEffect(() => {
    if (!isFailing) return;
    const timer = setInterval(() => session.saveAgain(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isFailing, session]);

  useEffect(() => {
    if (!isFailing) return setMaking({ step: 'none' });
    application.vault
      .care()
      .then(async (care) => setRecovery((await care.ledger()).recovery !== null))
      // A vault that does not answer makes no file either.
      .catch(() => setRecovery(null));
  }, [isFailing, application]);

  if (failure === null) return null;
  const id = FILE_HELPS.includes(failure) ? record.opened?.record : undefined;

  async function makeFile(of: string): Promise<void> {
    setMaking({ step: 'making' });
    try {
      const made = await saveBackup(application, 'unknown', of, session.unsaved);
      setMaking(made ? { step: 'made', name: made.name } : { step: 'none' });
    } catch (cause) {
      setMaking({ step: 'failed', code: failureCodeOf(cause) });
    }
  }

  const words = [t(`errors:${failure}.what`), t(`errors:${failure}.kept`), t(`errors:${failure}.next`)];
  if (id !== undefined && hasRecovery === false) words.push(t('no-recovery'));
  if (making.step === 'made') words.push(t('file-made', { name: making.name }));
  if (making.step === 'failed') words.push(t('no-file'), t(`errors:${making.code}.what`));
  return (
    <FailureBanner
      isMeeting={isMeeting}
      isLarge
      happened={t('title')}
      kept={words.join(' ')}
      actions={[
        { label: t('common:try-again'), onPress: () => void session.record([], cursor) },
        ...(id !== undefined && hasRecovery ? [{ label: t('file'), onPress: () => void makeFile(id) }] : []),
      ]}
    />
  );
}
