import { useTranslation } from 'react-i18next';
import type { FailureCode } from '../app/failure.ts';
import { Button } from './components/button.tsx';
import { CalmPage } from './components/calm-page.tsx';

interface Props {
  readonly code: FailureCode;
  onAgain(): void;
  onRehearse(): void;
}

/** A failure that leaves no screen to stand on: what happened, that nothing was lost, one next step. */
export function FailurePage({ code, onAgain, onRehearse }: Props) {
  const { t } = useTranslation(['errors', 'common']);
  return (
    <CalmPage title={t(`errors:${code}.what`)} focusKey={code} lead={t(`errors:${code}.kept`)}>
      <p>{t(`errors:${code}.next`)}</p>
      <Button kind="primary" onPress={onAgain}>
        {t('common:try-again')}
      </Button>
      <Button onPress={onRehearse}>{t('common:rehearse')}</Button>
    </CalmPage>
  );
}
