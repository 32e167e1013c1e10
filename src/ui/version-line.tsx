import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionNews } from '../app/window-ports.ts';
import { useDesk } from './application-context.tsx';
import { Button } from './components/button.tsx';
import styles from './version-line.module.css';

/** One quiet line where no record is open: a newer version waits, or this one cannot be kept. Mostly nothing. */
export function VersionLine() {
  const { t } = useTranslation('common');
  const { versions } = useDesk().application;
  const [news, setNews] = useState<VersionNews>(null);
  const [outcome, setOutcome] = useState<'taking' | 'activated' | 'in-use' | null>(null);
  useEffect(() => versions.watch(setNews), [versions]);

  if (news === null) return null;
  if (news === 'not-kept') {
    return (
      <p className={styles.line} role="status">
        <Suspense>
          <NotKept />
        </Suspense>
      </p>
    );
  }
  async function take(): Promise<void> {
    setOutcome('taking');
    setOutcome(await versions.activate());
  }
  return (
    <div className={styles.line}>
      <p role="status">{outcome === 'in-use' ? t('version.in-use') : `${t('version.newer')} ${t('version.what-happens')}`}</p>
      <Button size="s" onPress={() => void take()}>
        {outcome === 'taking' ? t('version.taking') : t('version.take')}
      </Button>
    </div>
  );
}

function NotKept() {
  const { t } = useTranslation('errors');
  return `${t('version-not-kept.what')} ${t('version-not-kept.kept')} ${t('version-not-kept.next')}`;
}
