import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureCode, failureCodeOf } from '../app/failure.ts';
import { recoveryKeyInGroups, withGroups } from '../domain/recovery-key.ts';
import { useDesk } from './application-context.tsx';
import { Button } from './components/button.tsx';
import { Callout } from './components/callout.tsx';
import { PageHeading } from './components/page-heading.tsx';
import { TextField, type TextFieldHandle } from './components/text-field.tsx';
import { FailureCallout } from './failure-callout.tsx';
import { RecoverySheet } from './recovery-sheet.tsx';
import styles from './recovery-steps.module.css';
import layout from './styles/layout.module.css';
import text from './styles/text.module.css';

interface Props {
  /** Makes the key; called when somebody asks for it, so that no vault waits for a sheet that nobody printed. */
  readonly make: () => Promise<string>;
  readonly onDone: () => void;
  /** What the way on says once the sheet was tried; at the first start it opens the app. */
  readonly doneLabel?: string | undefined;
  /** Absent where the sheet before this one no longer opens anything, so that there must be another. */
  readonly onLater?: (() => void) | undefined;
}

/** The recovery key goes to paper, and is tried out at once: a sheet that does not fit is found out today. */
export function RecoverySteps({ make, onDone, doneLabel, onLater }: Props) {
  const { t } = useTranslation('recovery');
  const [identity, setIdentity] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);

  async function begin() {
    if (isMaking) return;
    setMaking(true);
    try {
      setIdentity(await make());
      setFailure(null);
    } catch (cause) {
      setFailure(failureCodeOf(cause));
    }
    setMaking(false);
  }

  if (identity !== null && isTrying)
    return <TryOut identity={identity} onDone={onDone} doneLabel={doneLabel ?? t('tried')} onBack={() => setTrying(false)} />;
  return (
    <>
      {identity !== null && <RecoverySheet identity={identity} />}
      <div className={layout.stack}>
        <PageHeading focusKey="recovery">{t('title')}</PageHeading>
        <p className={text.lead}>
          {t('what-for')} {t('who-has-it')} {t('keep-it')}
        </p>
        {failure && <FailureCallout code={failure} />}
        {identity === null ? (
          <div className={layout.row}>
            <Button kind="primary" size="l" iconEnd="forward" onPress={() => void begin()}>
              {isMaking ? t('making') : t('make')}
            </Button>
            {onLater && (
              <Button kind="quiet" size="l" onPress={onLater}>
                {t('later')}
              </Button>
            )}
          </div>
        ) : (
          <>
            <p>{t('print-now')}</p>
            <p>{t('on-paper')}</p>
            <div className={layout.row}>
              <Button kind="primary" size="l" icon="print" onPress={() => window.print()}>
                {t('print')}
              </Button>
              <Button size="l" iconEnd="forward" onPress={() => setTrying(true)}>
                {t('next-try')}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  );
}

interface TryOutProps {
  readonly identity: string;
  readonly onDone: () => void;
  readonly doneLabel: string;
  readonly onBack: () => void;
}

/** Two groups are typed over from the paper: the whole key opens the vault with them, or the paper is not right. */
function TryOut({ identity, onDone, doneLabel, onBack }: TryOutProps) {
  const { t } = useTranslation('recovery');
  const { application } = useDesk();
  const groups = recoveryKeyInGroups(identity).slice(1);
  const [asked] = useState(() => {
    const first = application.entropy.below(groups.length - 1);
    const second = first + 1 + application.entropy.below(groups.length - 1 - first);
    return [first, second] as const;
  });
  const fields = [useRef<TextFieldHandle>(null), useRef<TextFieldHandle>(null)] as const;
  const [failure, setFailure] = useState<FailureCode | null>(null);

  async function tryIt() {
    const typed = fields.map((field) => field.current?.readText() ?? '');
    try {
      const care = await application.vault.care();
      const whole = withGroups(identity, new Map(asked.map((group, at) => [group, typed[at] ?? ''])));
      if (await care.opensWithRecovery(whole, application.clock.now())) return onDone();
      setFailure('recovery-wrong');
    } catch (cause) {
      setFailure(failureCodeOf(cause));
    }
    fields[0].current?.focus();
  }

  return (
    <div className={layout.stack}>
      <PageHeading focusKey="recovery/try">{t('try-title')}</PageHeading>
      <p className={text.lead}>{t('try-lead')}</p>
      <div className={styles.groups}>
        {asked.map((group, at) => (
          <TextField
            key={group}
            ref={fields[at]}
            label={t('group', { number: group + 1 })}
            field={`recovery-group-${at}`}
            initialText=""
            isLarge
            onInput={() => undefined}
            onEnter={() => void tryIt()}
          />
        ))}
      </div>
      <p className={`${text.s} ${text.muted}`}>{t('case')}</p>
      {failure === 'recovery-mistyped' && (
        <Callout kind="care" title={t('try-wrong')} isLive>
          {t('try-again')}
        </Callout>
      )}
      {failure && failure !== 'recovery-mistyped' && <FailureCallout code={failure} />}
      <div className={layout.row}>
        <Button kind="primary" size="l" onPress={() => void tryIt()}>
          {doneLabel}
        </Button>
        <Button size="l" icon="print" onPress={onBack}>
          {t('print-again')}
        </Button>
      </div>
    </div>
  );
}
