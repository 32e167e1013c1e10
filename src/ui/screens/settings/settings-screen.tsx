import { startTransition, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { useDesk } from '../../application-context.tsx';
import { DeskFrame } from '../../desk-frame.tsx';
import { FailureAbove } from '../../failure-above.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import type { ChangeSettings } from './change-settings.ts';
import { CopiesSection } from './copies-section.tsx';
import { LockSection } from './lock-section.tsx';
import { OutcomesSection } from './outcomes-section.tsx';
import { SchoolSection } from './school-section.tsx';
import { SealsSection } from './seals-section.tsx';
import styles from './settings-screen.module.css';
import { YouSection } from './you-section.tsx';

const SECTIONS = ['you', 'lock', 'copies', 'school', 'outcomes', 'seals'] as const;
export type SettingsSection = (typeof SECTIONS)[number];

interface Props {
  /** The section that is open at first. */
  readonly first: SettingsSection;
  readonly onRestored: () => void;
  readonly onReopen: (document: File) => void;
  readonly onDone: () => void;
}

/** Language, light, who sits here, and the names and terms of the school. Every field is saved when it is left. */
export function SettingsScreen({ first, onRestored, onReopen, onDone }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const { application, settings, changeSettings } = useDesk();
  const [section, setSectionNow] = useState<SettingsSection>(first);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  /** The section that is open stays until the labels of the next one are here. */
  const setSection = (next: SettingsSection) => startTransition(() => setSectionNow(next));
  // Two fields left one after the other must not save each other's old text.
  const latest = useRef(settings);
  // Those that a copy brought along must not be saved over either.
  useEffect(() => {
    latest.current = settings;
  }, [settings]);

  // A field is saved when it is left, so no newer version may load the page anew before that.
  useEffect(() => {
    const held = application.versions.hold();
    return () => void held.then((release) => release());
  }, [application]);

  const change: ChangeSettings = (changed) => {
    latest.current = { ...latest.current, ...changed };
    changeSettings(latest.current)
      .then(() => setFailure(null))
      .catch((cause: unknown) => setFailure(failureCodeOf(cause)));
  };

  return (
    <DeskFrame
      back={{ label: t('common:all-records'), onPress: onDone }}
      banner={failure && <FailureAbove code={failure} onAgain={() => change({})} />}
    >
      <div className={`${layout.page} ${layout.pageTight}`}>
        <div className={`${layout.colsStart} ${styles.columns}`}>
          <nav className={layout.stackS} aria-label={t('title')}>
            <p className={`${text.xl} ${text.strong}`}>{t('title')}</p>
            <ul>
              {SECTIONS.map((one) => (
                <li key={one}>
                  <button
                    type="button"
                    className={styles.place}
                    aria-current={one === section ? 'page' : undefined}
                    onClick={() => setSection(one)}
                  >
                    {t(`section.${one}`)}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          {section === 'you' && <YouSection change={change} />}
          {section === 'lock' && <LockSection change={change} />}
          {section === 'copies' && <CopiesSection onLock={() => setSection('lock')} onRestored={onRestored} />}
          {section === 'school' && <SchoolSection change={change} />}
          {section === 'outcomes' && <OutcomesSection change={change} />}
          {section === 'seals' && <SealsSection change={change} onReopen={onReopen} />}
        </div>
      </div>
    </DeskFrame>
  );
}
