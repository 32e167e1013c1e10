import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, type FailureCode } from '../../../app/failure.ts';
import { passphraseIsStrongEnough } from '../../../domain/passphrase.ts';
import { NEUTRAL_PROFILE, POLICY_PROFILE } from '../../../domain/school-profile.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField, type TextFieldHandle } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import text from '../../styles/text.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import styles from './start-frame.module.css';
import { StartFrame } from './start-frame.tsx';

interface Props {
  readonly onMade: () => void;
  readonly onRehearse: () => void;
}

/** Makes the vault: who sits at this desk, in which school, and the passphrase that opens it. */
export function FirstStartScreen({ onMade, onRehearse }: Props) {
  const { t } = useTranslation(['unlock', 'errors']);
  const { application, settings } = useDesk();
  const name = useRef<TextFieldHandle>(null);
  const school = useRef<TextFieldHandle>(null);
  const passphrase = useRef<TextFieldHandle>(null);
  const [profile, setProfile] = useState<'policy' | 'neutral'>('neutral');
  const [wrong, setWrong] = useState<'name' | 'passphrase' | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [isShown, setShown] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  async function make(): Promise<void> {
    if (isMaking) return;
    const facilitator = name.current?.readText().trim() ?? '';
    const secret = passphrase.current?.readText() ?? '';
    if (facilitator === '') return refuse('name');
    if (!passphraseIsStrongEnough(secret)) return refuse('passphrase');
    setWrong(null);
    setFailure(null);
    setMaking(true);
    try {
      await application.vault.create(secret, {
        ...settings,
        facilitator,
        device: application.entropy.id(),
        profile: profile === 'policy' ? POLICY_PROFILE : { ...NEUTRAL_PROFILE, school: school.current?.readText().trim() ?? '' },
      });
      passphrase.current?.replaceText('');
      onMade();
    } catch (cause) {
      setFailure(cause instanceof Failure ? cause.code : 'storage-failed');
      setMaking(false);
    }
  }

  function refuse(field: 'name' | 'passphrase'): void {
    setWrong(field);
    (field === 'name' ? name : passphrase).current?.focus();
  }

  return (
    <StartFrame onRehearse={onRehearse}>
      <div className={styles.heading}>
        <PageHeading focusKey="first-start" isFocusSkipped>
          {t('first-title')}
        </PageHeading>
        <p className={text.muted}>{t('first-lead')}</p>
      </div>
      <div className={styles.two}>
        <TextField
          ref={name}
          label={t('name')}
          field="facilitator"
          initialText=""
          onInput={() => undefined}
          error={wrong === 'name' ? t('name-missing') : undefined}
        />
        {profile === 'neutral' ? (
          <TextField ref={school} label={t('school-name')} field="school" initialText="" onInput={() => undefined} />
        ) : (
          <p className={`${text.s} ${text.muted}`}>{t('policy-detail')}</p>
        )}
      </div>
      <Choice
        legend={t('profile')}
        size="s"
        options={[
          { value: 'neutral', label: t('profile-neutral') },
          { value: 'policy', label: t('profile-policy') },
        ]}
        value={profile}
        onChange={setProfile}
      />
      <PassphraseField
        ref={passphrase}
        isShown={isShown}
        label={t('new-passphrase')}
        help={t('passphrase-rule')}
        error={wrong === 'passphrase' ? t('passphrase-weak') : undefined}
        onEnter={() => void make()}
      />
      <Callout title={t('keep-title')}>{t('keep-detail')}</Callout>
      {failure && (
        <Callout kind="care" title={t(`errors:${failure}.what`)} isLive>
          {t(`errors:${failure}.kept`)} {t(`errors:${failure}.next`)}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button kind="primary" size="l" iconEnd="forward" onPress={() => void make()}>
          {isMaking ? t('making') : t('make')}
        </Button>
        <Tick label={t('show')} isTicked={isShown} onChange={setShown} />
      </div>
    </StartFrame>
  );
}
