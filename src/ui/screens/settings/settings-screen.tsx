import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, type FailureCode } from '../../../app/failure.ts';
import { useDesk } from '../../application-context.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { DeskFrame } from '../../desk-frame.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import type { ChangeSettings } from './change-settings.ts';
import { OutcomesSection } from './outcomes-section.tsx';
import { SchoolSection } from './school-section.tsx';
import styles from './settings-screen.module.css';
import { YouSection } from './you-section.tsx';

const SECTIONS = ['you', 'school', 'outcomes'] as const;
type Section = (typeof SECTIONS)[number];

/** Language, light, who sits here, and the names and terms of the school. Every field is saved when it is left. */
export function SettingsScreen({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['settings', 'common', 'errors']);
  const { settings, changeSettings } = useDesk();
  const [section, setSection] = useState<Section>('you');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  // Two fields left one after the other must not save each other's old text.
  const latest = useRef(settings);

  const change: ChangeSettings = (changed) => {
    latest.current = { ...latest.current, ...changed };
    changeSettings(latest.current)
      .then(() => setFailure(null))
      .catch((cause: unknown) => setFailure(cause instanceof Failure ? cause.code : 'storage-failed'));
  };

  return (
    <DeskFrame
      back={{ label: t('common:all-records'), onPress: onDone }}
      banner={
        failure && (
          <FailureBanner
            happened={t(`errors:${failure}.what`)}
            kept={`${t(`errors:${failure}.kept`)} ${t(`errors:${failure}.next`)}`}
            actions={[{ label: t('common:try-again'), onPress: () => change({}) }]}
          />
        )
      }
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
          {section === 'school' && <SchoolSection change={change} />}
          {section === 'outcomes' && <OutcomesSection change={change} />}
        </div>
      </div>
    </DeskFrame>
  );
}
