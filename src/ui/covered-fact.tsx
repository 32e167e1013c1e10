import { useEffect, useRef } from 'react';
import { useCovering } from './components/use-covering.ts';
import { Veil } from './components/veil.tsx';
import styles from './covered-fact.module.css';
import { FactField } from './fact-field.tsx';

/** Long enough to read back what was just typed, short enough that a glance finds nothing (design §3). */
const COVERED_AFTER = 3000;

interface Props {
  readonly slot: string;
  readonly label: string;
  readonly coveredLabel: string;
}

/** A text for the facilitator's eyes: covered as soon as nobody types, and then not in the page at all. */
export function CoveredFact({ slot, label, coveredLabel }: Props) {
  const { isCovered, stir, uncover } = useCovering(COVERED_AFTER);
  const within = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = within.current;
    element?.addEventListener('input', stir);
    return () => element?.removeEventListener('input', stir);
  }, [stir]);
  return (
    <div ref={within} className={styles.covered}>
      <Veil isCovered={isCovered} coveredLabel={coveredLabel} onUncover={uncover}>
        <FactField slot={slot} label={label} isLabelHidden isMultiline isFilling rows={2} />
      </Veil>
    </div>
  );
}
