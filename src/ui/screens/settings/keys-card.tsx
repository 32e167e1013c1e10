import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import { NewPassphrase, type NewPassphraseHandle } from '../../new-passphrase.tsx';
import { RecoverySteps } from '../../recovery-steps.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { PassphraseField } from '../unlock/passphrase-field.tsx';

/** What is being done with the keys: another passphrase, another sheet, or both because somebody else knows one. */
export type KeyWork = 'passphrase' | 'sheet' | 'known';

interface Props {
  readonly work: KeyWork;
  readonly onDone: () => void;
}

/** One piece of work on the keys of the vault. Each begins with the passphrase as it is now. */
export function KeysCard({ work, onDone }: Props) {
  const { t } = useTranslation(['settings', 'unlock', 'errors', 'common']);
  const { application } = useDesk();
  const now = useRef<TextFieldHandle>(null);
  const next = useRef<NewPassphraseHandle>(null);
  const secret = useRef('');
  const [sheet, setSheet] = useState<'none' | 'to-make' | { readonly identity: string }>('none');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  useEffect(() => now.current?.focus(), []);

  async function act() {
    if (isBusy) return;
    const passphrase = now.current?.readText() ?? '';
    if (passphrase === '') return now.current?.focus();
    const chosen = work === 'sheet' ? '' : (next.current?.take() ?? null);
    if (chosen === null) return;
    setBusy(true);
    setFailure(null);
    try {
      const care = await application.vault.care();
      if (work === 'passphrase') {
        await care.changePassphrase({ passphrase }, chosen);
        return onDone();
      }
      if (work === 'known') setSheet({ identity: await care.renewKeys({ passphrase }, chosen, application.clock.now()) });
      else if (await application.vault.opensWith(passphrase)) {
        secret.current = passphrase;
        setSheet('to-make');
      } else setFailure('passphrase-wrong');
    } catch (cause) {
      setFailure(failureCodeOf(cause));
    }
    setBusy(false);
  }

  async function make(): Promise<string> {
    if (typeof sheet === 'object') return sheet.identity;
    return (await application.vault.care()).makeRecovery({ passphrase: secret.current }, application.clock.now());
  }

  if (sheet !== 'none')
    return <RecoverySteps make={make} onDone={onDone} doneLabel={t('sheet-done')} onLater={sheet === 'to-make' ? onDone : undefined} />;
  const isWrong = failure === 'passphrase-wrong';
  return (
    <div className={layout.stack}>
      <p className={text.muted}>{t(`keys.${work}.lead`)}</p>
      <PassphraseField
        ref={now}
        label={t('passphrase-now')}
        isShown={false}
        error={isWrong ? `${t('errors:passphrase-wrong.what')} ${t('errors:passphrase-wrong.next')}` : undefined}
        onEnter={() => void act()}
      />
      {work !== 'sheet' && <NewPassphrase ref={next} onEnter={() => void act()} />}
      {failure && !isWrong && <FailureCallout code={failure} />}
      <div className={layout.row}>
        <Button kind="primary" onPress={() => void act()}>
          {isBusy ? t('unlock:opening') : t(`keys.${work}.do`)}
        </Button>
        <Button onPress={onDone}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}
