import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../../application-context.tsx';
import { BrandMark } from '../../components/brand-mark.tsx';
import { Button } from '../../components/button.tsx';
import { Circle, type CircleCentre, type CircleSeat } from '../../components/circle.tsx';
import { Icon } from '../../components/icon.tsx';
import { Segment } from '../../components/segment.tsx';
import text from '../../styles/text.module.css';
import { VersionLine } from '../../version-line.tsx';
import styles from './start-frame.module.css';

const ROLES = ['facilitator', 'parent', 'harmed', 'supporter', 'staff', 'supporter', 'responsible', 'parent'] as const;
const SEATS: readonly CircleSeat[] = ROLES.map((role, at) => ({ id: String(at), name: '', initial: '', role }));
const CENTRE: CircleCentre = { pictogram: 'repair' };

/** Names of the tool's own languages, each in itself. */
const LANGUAGES = [
  { value: 'nl', label: 'Nederlands' },
  { value: 'en', label: 'English' },
] as const;

interface Props {
  readonly children: ReactNode;
  /** Absent once a vault was made here, until its recovery sheet is dealt with. */
  readonly onRehearse?: (() => void) | undefined;
}

/** What stands before the vault is open: the circle without names, the language, and the way to rehearse. */
export function StartFrame({ children, onRehearse }: Props) {
  const { t } = useTranslation(['unlock', 'common']);
  const { settings, changeSettings } = useDesk();
  return (
    <main className={styles.start}>
      <div className={styles.picture}>
        <div className={styles.top}>
          <p className={styles.brand}>
            <BrandMark />
            <span>{t('common:product')}</span>
          </p>
          <Segment
            legend={t('language')}
            options={LANGUAGES}
            value={settings.language}
            onChange={(language) => void changeSettings({ ...settings, language })}
          />
          <VersionLine />
        </div>
        <div className={styles.circle} aria-hidden="true">
          <Circle seats={SEATS} label={t('circle')} mode="full" centre={CENTRE} hasSeam />
        </div>
        <p className={styles.line}>{t('line')}</p>
      </div>
      <div className={styles.words}>
        {children}
        {onRehearse && (
          <div className={styles.rehearse}>
            <Icon name="people" />
            <p className={styles.rehearseWords}>
              <b className={text.strong}>{t('rehearse-first')}</b>
              <span className={text.muted}>{t('rehearse-detail')}</span>
            </p>
            <Button onPress={onRehearse}>{t('common:rehearse')}</Button>
          </div>
        )}
      </div>
    </main>
  );
}
