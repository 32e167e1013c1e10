import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../domain/turns.ts';
import { Drawer } from '../../components/drawer.tsx';
import { useCovering } from '../../components/use-covering.ts';
import { Veil } from '../../components/veil.tsx';
import { FactField } from '../../fact-field.tsx';

/** Long enough to read back what was just typed, short enough that a glance finds nothing (design §3). */
const COVERED_AFTER = 3000;

interface Props {
  readonly turn: Turn;
  readonly onClose: () => void;
  /** The circle, small. */
  readonly children: ReactNode;
}

/** The facilitator's own note to this turn: on this laptop only, and covered as soon as nobody types. */
export function MemoryAid({ turn, onClose, children }: Props) {
  const { t } = useTranslation('meeting');
  const { isCovered, stir, uncover } = useCovering(COVERED_AFTER);
  const within = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = within.current;
    element?.addEventListener('input', stir);
    element?.querySelector('button')?.focus();
    return () => element?.removeEventListener('input', stir);
  }, [stir]);
  return (
    <Drawer
      kind="note"
      icon="lock"
      title={t('memory-title')}
      detail={t('memory-detail')}
      closeLabel={t('close-drawer')}
      onClose={onClose}
      foot={isCovered ? t('memory-covering') : t('memory-foot')}
    >
      {children}
      <div ref={within}>
        <Veil isCovered={isCovered} coveredLabel={t('covered')} onUncover={uncover}>
          <FactField slot={`note/${turn.id}`} label={t('memory-label')} isLabelHidden isMultiline isFilling becomesFactOnLeaving={false} />
        </Veil>
      </div>
    </Drawer>
  );
}
