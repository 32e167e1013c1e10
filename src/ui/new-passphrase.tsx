import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalisedPassphrase } from '../domain/passphrase.ts';
import { passphraseIsStrongEnough } from '../domain/passphrase-strength.ts';
import { useDesk } from './application-context.tsx';
import { Button } from './components/button.tsx';
import { numbered } from './components/numbered.ts';
import { TextField, type TextFieldHandle } from './components/text-field.tsx';
import { Tick } from './components/tick.tsx';
import styles from './new-passphrase.module.css';
import layout from './styles/layout.module.css';
import text from './styles/text.module.css';

export interface NewPassphraseHandle {
  /** The passphrase that was chosen; null when what was typed will not do, which the field then says. */
  readonly take: () => string | null;
  /** Another four words, and an empty field. */
  readonly clear: () => void;
}

interface Props {
  readonly onEnter: () => void;
  readonly ref: Ref<NewPassphraseHandle>;
}

/** Four random words to type over once, or a sentence of one's own that is hard to guess. */
export function NewPassphrase({ onEnter, ref }: Props) {
  const { t } = useTranslation(['passphrase', 'unlock']);
  const { application } = useDesk();
  const field = useRef<TextFieldHandle>(null);
  const [offered, setOffered] = useState('');
  const [isOwn, setOwn] = useState(false);
  const [isShown, setShown] = useState(false);
  const [isStrong, setStrong] = useState(false);
  const [hasFault, setFault] = useState(false);

  const offer = () => {
    field.current?.replaceText('');
    application.vault.offerPassphrase().then(setOffered, () => setOwn(true));
  };
  const offerFirst = useEffectEvent(offer);
  useEffect(() => offerFirst(), []);

  useImperativeHandle(ref, () => ({
    take() {
      const typed = normalisedPassphrase(field.current?.readText() ?? '');
      const isRight = isOwn ? passphraseIsStrongEnough(typed) : typed.toLowerCase() === offered;
      setFault(!isRight);
      if (!isRight) field.current?.focus();
      return isRight ? (isOwn ? typed : offered) : null;
    },
    clear: offer,
  }));

  function choose(own: boolean) {
    setOwn(own);
    setFault(false);
    setStrong(false);
    field.current?.replaceText('');
    field.current?.focus();
  }

  const fault = isOwn ? t('passphrase-weak') : t('type-over-wrong');
  return (
    <div className={layout.stackS}>
      {!isOwn && (
        <div className={styles.offer}>
          <p className={text.strong} id="offered-words">
            {t('new-passphrase')}
          </p>
          <ul className={styles.words} aria-labelledby="offered-words">
            {numbered(offered.split(' ')).map(({ number, one }) => (
              <li key={number}>{one}</li>
            ))}
          </ul>
          <div className={layout.row}>
            <Button kind="quiet" size="s" isFlush onPress={offer}>
              {t('other-words')}
            </Button>
            <Button kind="quiet" size="s" onPress={() => choose(true)}>
              {t('own-sentence')}
            </Button>
          </div>
        </div>
      )}
      <TextField
        key={isOwn ? 'own' : 'over'}
        ref={field}
        label={isOwn ? t('new-passphrase') : t('type-over')}
        field="new-passphrase"
        initialText=""
        type={isOwn && !isShown ? 'password' : 'text'}
        help={isOwn ? t(isStrong ? 'passphrase-strong' : 'passphrase-rule') : undefined}
        error={hasFault ? fault : undefined}
        onInput={(typed) => setStrong(isOwn && passphraseIsStrongEnough(typed))}
        onEnter={onEnter}
      />
      {isOwn && (
        <div className={layout.row}>
          <Tick label={t('unlock:show')} isTicked={isShown} onChange={setShown} />
          <Button kind="quiet" size="s" onPress={() => choose(false)}>
            {t('offered-again')}
          </Button>
        </div>
      )}
    </div>
  );
}
