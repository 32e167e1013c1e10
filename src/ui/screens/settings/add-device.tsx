import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fingerprintFromText } from '../../../domain/fingerprint.ts';
import type { SealingDevice } from '../../../domain/sealing-devices.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { TextField, type TextFieldHandle } from '../../components/text-field.tsx';
import { TypedOverField } from '../../components/typed-over-field.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

interface Compared {
  readonly fingerprint: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** Puts another laptop on the list: its digits, then its six words aloud, and only then the list. */
export function AddDevice({ onAdd }: { readonly onAdd: (device: SealingDevice) => void }) {
  const { t } = useTranslation('seals');
  const { application } = useDesk();
  const name = useRef<TextFieldHandle>(null);
  const digits = useRef<TextFieldHandle>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [missing, setMissing] = useState<'name' | 'digits' | null>(null);

  async function compare(): Promise<void> {
    const called = name.current?.readText().trim().slice(0, 80) ?? '';
    const fingerprint = fingerprintFromText(digits.current?.readText() ?? '');
    setMissing(called === '' ? 'name' : fingerprint === null ? 'digits' : null);
    if (called === '') return name.current?.focus();
    if (fingerprint === null) return digits.current?.focus();
    const words = await (await application.vault.care()).inWords(fingerprint);
    setCompared({ fingerprint, name: called, words });
  }

  function add({ fingerprint, name: called }: Compared): void {
    onAdd({ fingerprint, name: called, from: application.clock.today(), until: null, lost: false });
    setCompared(null);
    name.current?.replaceText('');
    digits.current?.replaceText('');
  }

  return (
    <div className={layout.stackS}>
      <h3 className={text.m}>{t('add')}</h3>
      <TextField
        ref={name}
        label={t('name')}
        help={t('name-help')}
        field="device-name"
        initialText=""
        error={missing === 'name' ? t('name-missing') : undefined}
        onInput={() => setCompared(null)}
      />
      <TypedOverField
        ref={digits}
        label={t('digits')}
        help={t('digits-help')}
        field="device-fingerprint"
        rows={2}
        error={missing === 'digits' ? t('digits-missing') : undefined}
        onInput={() => setCompared(null)}
      />
      {compared === null ? (
        <div>
          <Button onPress={() => void compare()}>{t('compare')}</Button>
        </div>
      ) : (
        <div className={layout.stackS} role="status">
          <p>{t('same-words', { name: compared.name })}</p>
          <p lang="nl" className={text.strong}>
            {compared.words.join(' ')}
          </p>
          <div className={layout.row}>
            <Button kind="primary" onPress={() => add(compared)}>
              {t('words-are-same')}
            </Button>
            <Button onPress={() => setCompared(null)}>{t('words-differ')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
