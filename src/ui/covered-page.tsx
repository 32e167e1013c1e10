import { useTranslation } from 'react-i18next';
import { CodeDoor } from './code-door.tsx';
import { CalmPage } from './components/calm-page.tsx';

/** In place of any page of a running meeting that nobody touched for a while. Nothing of the record is in the page. */
export function CoveredPage({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('paused');
  return (
    <CalmPage title={t('covered-title')} focusKey="covered" lead={<p>{t('covered-lead')}</p>} foot={t('nothing-shown')}>
      <CodeDoor onOpen={onOpen} />
    </CalmPage>
  );
}
