import { lazy, startTransition, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { NEUTRAL_PROFILE, POLICY_PROFILE } from '../../../domain/school-profile.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField, type TextFieldHandle } from '../../components/text-field.tsx';
import { FailureCallout } from '../../failure-callout.tsx';
import { NewPassphrase, type NewPassphraseHandle } from '../../new-passphrase.tsx';
import text from '../../styles/text.module.css';
import styles from './start-frame.module.css';
import { StartFrame } from './start-frame.tsx';

const RecoverySteps = lazy(() => import('../../recovery-steps.tsx').then((file) => ({ default: file.RecoverySteps })));

interface Props {
  /** The vault is there: its settings count from now on. */
  readonly onMade: () => Promise<void>;
  /** The recovery sheet was tried out, or put off. */
  readonly onDone: () => void;
  readonly onRehearse: () => void;
}

/** Makes the vault: who sits at this desk, in which school, the passphrase that opens it, and the sheet for when that is lost. */
export function FirstStartScreen({ onMade, onDone, onRehearse }: Props) {
  const { t } = useTranslation('first-start');
  const { application, settings } = useDesk();
  const name = useRef<TextFieldHandle>(null);
  const school = useRef<TextFieldHandle>(null);
  const passphrase = useRef<NewPassphraseHandle>(null);
  /** Kept for the recovery sheet, which comes right after, and for nothing else. */
  const secret = useRef('');
  const [profile, setProfile] = useState<'policy' | 'neutral'>('neutral');
  const [isNameMissing, setNameMissing] = useState(false);
  const [isMade, setMade] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  async function make(): Promise<void> {
    if (isMaking) return;
    const facilitator = name.current?.readText().trim() ?? '';
    setNameMissing(facilitator === '');
    if (facilitator === '') return name.current?.focus();
    const chosen = passphrase.current?.take() ?? null;
    if (chosen === null) return;
    setFailure(null);
    setMaking(true);
    try {
      await application.vault.create(chosen, {
        ...settings,
        facilitator,
        device: application.entropy.id(),
        profile: profile === 'policy' ? POLICY_PROFILE : { ...NEUTRAL_PROFILE, school: school.current?.readText().trim() ?? '' },
      });
      secret.current = chosen;
      await onMade();
      startTransition(() => setMade(true));
    } catch (cause) {
      setFailure(failureCodeOf(cause));
      setMaking(false);
    }
  }

  async function makeRecovery(): Promise<string> {
    const care = await application.vault.care();
    return care.makeRecovery({ passphrase: secret.current }, application.clock.now());
  }

  if (isMade) {
    return (
      <StartFrame>
        <RecoverySteps make={makeRecovery} onDone={onDone} onLater={onDone} />
      </StartFrame>
    );
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
          error={isNameMissing ? t('name-missing') : undefined}
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
      <NewPassphrase ref={passphrase} onEnter={() => void make()} />
      {failure && <FailureCallout code={failure} />}
      <div className={styles.actions}>
        <Button kind="primary" size="l" iconEnd="forward" onPress={() => void make()}>
          {isMaking ? t('making') : t('make')}
        </Button>
      </div>
    </StartFrame>
  );
}
