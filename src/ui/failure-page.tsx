import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../app/failure.ts';
import { Button } from './components/button.tsx';
import { CalmPage } from './components/calm-page.tsx';

interface Props {
  readonly code: FailureCode;
  onAgain(): void;
  onRehearse(): void;
  /** What was here is gone: a vault or settings are made anew, and this is opened first. */
  onAnew(first: 'copies' | 'you' | 'records'): void;
}

/** A failure that leaves no screen to stand on: what happened, that nothing was lost, one next step. */
export function FailurePage({ code, onAgain, onRehearse, onAnew }: Props) {
  const { t } = useTranslation(['errors', 'common']);
  return (
    <CalmPage title={t(`errors:${code}.what`)} focusKey={code} lead={t(`errors:${code}.kept`)}>
      <p>{t(`errors:${code}.next`)}</p>
      {code === 'storage-evicted' && (
        <>
          <Button kind="primary" onPress={() => onAnew('copies')}>
            {t('common:restore-copy')}
          </Button>
          <Button onPress={() => onAnew('records')}>{t('common:begin-anew')}</Button>
        </>
      )}
      {code === 'settings-damaged' && (
        <Button kind="primary" onPress={() => onAnew('you')}>
          {t('common:fill-in-anew')}
        </Button>
      )}
      {code !== 'storage-evicted' && code !== 'settings-damaged' && (
        <Button kind="primary" onPress={onAgain}>
          {t('common:try-again')}
        </Button>
      )}
      <Button onPress={onRehearse}>{t('common:rehearse')}</Button>
    </CalmPage>
  );
}
