import { useTranslation } from 'react-i18next';
import { Card } from './components/card.tsx';
import { CoveredFact } from './covered-fact.tsx';
import { useOpenRecord } from './session-context.tsx';
import text from './styles/text.module.css';

/** The facilitator's own notes outside the meeting: on this laptop only, and covered as soon as nobody types. */
export function MemoryAid({ note }: { readonly note: string }) {
  const { t } = useTranslation('common');
  const { session } = useOpenRecord();
  if (!session.keeps(`note/${note}`)) return null;
  return (
    <Card kind="well" space="tight" heading={t('memory-aid.title')} icon="lock">
      <CoveredFact slot={`note/${note}`} label={t('memory-aid.title')} coveredLabel={t('memory-aid.covered')} />
      <p className={`${text.s} ${text.muted}`}>{t('memory-aid.never-shared')}</p>
    </Card>
  );
}
