import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterWrongTry, MOST_TRIES, REHEARSAL_PIN } from '../domain/meeting-pin.ts';
import { useDesk } from './application-context.tsx';
import styles from './code-door.module.css';
import { Button } from './components/button.tsx';
import { classNames } from './components/class-names.ts';
import { PinField } from './components/pin-field.tsx';
import type { TextFieldHandle } from './components/text-field.tsx';
import { PassphraseField } from './screens/unlock/passphrase-field.tsx';
import { useOpenRecord } from './session-context.tsx';

type Fault = 'wrong' | 'rehearsal-lock' | 'failed' | null;

/**
 * Before what no participant may read: the code, or without one the passphrase. After three that do not fit the vault
 * locks; in a rehearsal, where nothing is kept, it only says so.
 */
export function CodeDoor({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation(['paused', 'unlock']);
  const { application, settings, lock } = useDesk();
  const { session } = useOpenRecord();
  const field = useRef<TextFieldHandle>(null);
  const tries = useRef(0);
  const [fault, setFault] = useState<Fault>(null);
  const [isTrying, setTrying] = useState(false);
  const pin = session.isRehearsal ? REHEARSAL_PIN : settings.meetingPin;

  useEffect(() => {
    if (pin === undefined) return;
    // Not prevented: the browser types this very digit into the field that has the focus by then.
    const typeAnywhere = (event: KeyboardEvent) => {
      if (/^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) field.current?.focus();
    };
    document.addEventListener('keydown', typeAnywhere);
    return () => document.removeEventListener('keydown', typeAnywhere);
  }, [pin]);

  async function fits(typed: string): Promise<boolean> {
    return pin === undefined ? application.vault.opensWith(typed) : typed === pin;
  }

  async function tryNow(): Promise<void> {
    const typed = field.current?.readText() ?? '';
    if (isTrying || typed === '') return field.current?.focus();
    setTrying(true);
    try {
      const isRight = await fits(typed);
      field.current?.replaceText('');
      if (isRight) return onOpen();
      await refuse();
    } catch {
      setFault('failed');
    }
    setTrying(false);
    field.current?.focus();
  }

  async function refuse(): Promise<void> {
    tries.current += 1;
    if (afterWrongTry(tries.current) === 'again') return setFault('wrong');
    if (!session.isRehearsal) return lock('three-tries');
    tries.current = 0;
    setFault('rehearsal-lock');
  }

  const error = fault === 'wrong' ? t('door.wrong', { count: MOST_TRIES - tries.current }) : fault ? t(`door.${fault}`) : undefined;
  const shared = { ref: field, error, onEnter: () => void tryNow() };
  return (
    <div className={classNames(styles.door, pin !== undefined && styles.doorOfCells)}>
      {pin === undefined ? (
        <PassphraseField {...shared} label={t('unlock:passphrase')} isShown={false} help={t('door.no-code')} />
      ) : (
        <PinField
          {...shared}
          label={t('door.code')}
          field="return-code"
          help={session.isRehearsal ? t('door.rehearsal', { pin: REHEARSAL_PIN }) : t('door.help')}
        />
      )}
      <Button kind="primary" size="l" onPress={() => void tryNow()}>
        {isTrying ? t('unlock:opening') : t('unlock:open')}
      </Button>
    </div>
  );
}
