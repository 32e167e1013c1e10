import { startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { TypedOverField } from '../../components/typed-over-field.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import { NewPassphrase, type NewPassphraseHandle } from '../../new-passphrase.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

interface Props {
  readonly onUnlocked: () => void;
  readonly onBack: () => void;
}

/** The way in when the passphrase is lost: the key on the recovery sheet, and another passphrase at once. */
export function RecoveryUnlock({ onUnlocked, onBack }: Props) {
  const { t } = useTranslation(['recovery', 'unlock']);
  const { application } = useDesk();
  const key = useRef<TextFieldHandle>(null);
  const passphrase = useRef<NewPassphraseHandle>(null);
  const typed = useRef('');
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  useEffect(() => key.current?.focus(), []);

  async function act(work: () => Promise<void>) {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (cause) {
      setFailure(failureCodeOf(cause));
    }
    setBusy(false);
  }

  const open = () =>
    act(async () => {
      typed.current = key.current?.readText() ?? '';
      await application.vault.unlockWithRecovery(typed.current);
      startTransition(() => setOpen(true));
    });

  const change = () =>
    act(async () => {
      const chosen = passphrase.current?.take() ?? null;
      if (chosen === null) return;
      const care = await application.vault.care();
      await care.changePassphrase({ recovery: typed.current }, chosen);
      onUnlocked();
    });

  return (
    <>
      <div className={layout.stackS}>
        <PageHeading focusKey={isOpen ? 'new-passphrase' : 'recovery-unlock'} isFocusSkipped={!isOpen}>
          {isOpen ? t('choose-another') : t('lost-title')}
        </PageHeading>
        <p className={text.muted}>{isOpen ? t('choose-another-lead') : t('lost-lead')}</p>
      </div>
      {isOpen ? (
        <NewPassphrase ref={passphrase} onEnter={() => void change()} />
      ) : (
        <TypedOverField ref={key} label={t('recovery-key')} help={t('recovery-key-help')} field="recovery-key" rows={2} />
      )}
      {failure && <FailureCallout code={failure} />}
      <div className={layout.row}>
        <Button kind="primary" size="l" onPress={() => void (isOpen ? change() : open())}>
          {isBusy ? t('unlock:opening') : isOpen ? t('keep-passphrase') : t('unlock:open')}
        </Button>
        {!isOpen && (
          <Button kind="quiet" size="l" onPress={onBack}>
            {t('found-again')}
          </Button>
        )}
      </div>
      {!isOpen && <p className={`${text.s} ${text.muted}`}>{t('without-both')}</p>}
    </>
  );
}
