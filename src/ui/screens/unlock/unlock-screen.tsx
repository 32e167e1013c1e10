import { lazy, Suspense, startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { type LockReason, useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import text from '../../styles/text.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import styles from './start-frame.module.css';
import { StartFrame } from './start-frame.tsx';

const FailureCallout = lazy(() => import('../../failure-callout.tsx').then((file) => ({ default: file.FailureCallout })));
const RecoveryUnlock = lazy(() => import('./recovery-unlock.tsx').then((file) => ({ default: file.RecoveryUnlock })));

interface Props {
  /** Why it locked by itself; null where somebody locked it, or it was never open. */
  readonly lockedBy: LockReason | null;
  readonly onUnlocked: () => void;
  readonly onRehearse: () => void;
}

/** Opens the vault. The field takes input at once; a passphrase that does not fit costs nothing but another try. */
export function UnlockScreen({ lockedBy, onUnlocked, onRehearse }: Props) {
  const { t, i18n } = useTranslation('unlock');
  const { application } = useDesk();
  const field = useRef<TextFieldHandle>(null);
  const [isOpening, setOpening] = useState(false);
  const [isShown, setShown] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [isLost, setLost] = useState(false);

  useEffect(() => field.current?.focus(), []);

  async function unlock(): Promise<void> {
    const passphrase = field.current?.readText() ?? '';
    if (isOpening) return;
    field.current?.focus();
    setOpening(true);
    setFailure(null);
    try {
      await application.vault.unlock(passphrase);
      field.current?.replaceText('');
      onUnlocked();
    } catch (cause) {
      // Words that load when something fails, and stand in the field itself.
      await i18n.loadNamespaces('errors');
      setFailure(failureCodeOf(cause));
      setOpening(false);
    }
  }

  if (isLost) {
    return (
      <StartFrame onRehearse={onRehearse}>
        <RecoveryUnlock onUnlocked={onUnlocked} onBack={() => setLost(false)} />
      </StartFrame>
    );
  }

  return (
    <StartFrame onRehearse={onRehearse}>
      <div className={styles.heading}>
        <PageHeading focusKey="unlock" isFocusSkipped>
          {lockedBy ? t('locked-title') : t('unlock-title')}
        </PageHeading>
        <p className={text.muted}>{lockedBy ? t(`locked-by.${lockedBy}`) : t('unlock-lead')}</p>
      </div>
      <PassphraseField
        ref={field}
        isShown={isShown}
        label={t('passphrase')}
        error={
          failure === 'passphrase-wrong' ? `${i18n.t('errors:passphrase-wrong.what')} ${i18n.t('errors:passphrase-wrong.next')}` : undefined
        }
        onEnter={() => void unlock()}
      />
      <Tick label={t('show')} isTicked={isShown} onChange={setShown} />
      <Suspense>{failure && failure !== 'passphrase-wrong' && <FailureCallout code={failure} />}</Suspense>
      <div className={styles.actions}>
        <Button kind="primary" size="l" onPress={() => void unlock()}>
          {isOpening ? t('opening') : t('open')}
        </Button>
        <Button kind="quiet" size="l" onPress={() => startTransition(() => setLost(true))}>
          {t('lost')}
        </Button>
      </div>
    </StartFrame>
  );
}
