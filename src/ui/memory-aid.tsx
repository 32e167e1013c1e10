import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from './components/card.tsx';
import { useCovering } from './components/use-covering.ts';
import { Veil } from './components/veil.tsx';
import { FactField } from './fact-field.tsx';
import styles from './memory-aid.module.css';
import text from './styles/text.module.css';

/** Long enough to read back what was just typed, short enough that a glance finds nothing (design §3). */
const COVERED_AFTER = 3000;

/** The facilitator's own notes outside the meeting: on this laptop only, and covered as soon as nobody types. */
export function MemoryAid({ note }: { readonly note: string }) {
  const { t } = useTranslation('common');
  const { isCovered, stir, uncover } = useCovering(COVERED_AFTER);
  const within = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = within.current;
    element?.addEventListener('input', stir);
    return () => element?.removeEventListener('input', stir);
  }, [stir]);
  return (
    <Card kind="well" isTight heading={t('memory-aid.title')} icon="lock">
      <div ref={within} className={styles.note}>
        <Veil isCovered={isCovered} coveredLabel={t('memory-aid.covered')} onUncover={uncover}>
          <FactField slot={`note/${note}`} label={t('memory-aid.title')} isLabelHidden isMultiline isFilling rows={2} />
        </Veil>
      </div>
      <p className={`${text.s} ${text.muted}`}>{t('memory-aid.never-shared')}</p>
    </Card>
  );
}
