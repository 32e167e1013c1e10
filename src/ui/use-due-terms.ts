import { useCallback, useEffect, useRef, useState } from 'react';
import type { Application } from '../app/application.ts';
import type { DueTerm } from '../app/due-destructions.ts';
import { type FailureCode, failureCodeOf } from '../app/failure.ts';
import type { Settings } from '../app/ports.ts';

/** What came to the end of its term, as it was found at the last look. */
export interface DueTerms {
  readonly found: readonly DueTerm[];
  readonly failure: FailureCode | null;
  look(): void;
  /** What was destroyed by its term was read, and is not said again. */
  dismiss(): void;
}

const NOTHING = { found: [], failure: null } as const;

/** Long enough for the start screen to be painted and found ready, on a slow laptop too. */
const AFTER_PAINT_MS = 1500;

/** Does this once the start screen stands; what comes back calls it off. */
export function afterPaint(work: () => void): () => void {
  const timer = setTimeout(work, AFTER_PAINT_MS);
  return () => clearTimeout(timer);
}

/**
 * Looks at each unlocking what is due, after the start screen was painted; no page waits for it. `onEnded` hears which
 * layers were destroyed, so that an open record does not show what is gone.
 */
export function useDueTerms(application: Application, settings: Settings, onEnded: (ended: readonly DueTerm[]) => void): DueTerms {
  const isOpen = settings.device !== '';
  const [due, setDue] = useState<Pick<DueTerms, 'found' | 'failure'>>(NOTHING);
  const latest = useRef({ settings, onEnded });
  latest.current = { settings, onEnded };
  const unlocking = useRef(0);

  const look = useCallback(() => {
    const now = unlocking.current;
    const isSame = () => unlocking.current === now;
    import('../app/due-destructions.ts')
      .then(({ dueDestructions }) => dueDestructions(application, latest.current.settings))
      .then((found) => {
        if (!isSame()) return;
        setDue((before) => ({ found: [...before.found.filter(({ state }) => state === 'ended'), ...found], failure: null }));
        latest.current.onEnded(found.filter(({ state }) => state === 'ended'));
      })
      .catch((cause: unknown) => {
        // Locked meanwhile: the next unlocking looks again.
        if (isSame()) setDue(({ found }) => ({ found, failure: failureCodeOf(cause) }));
      });
  }, [application]);

  useEffect(() => {
    unlocking.current += 1;
    setDue(NOTHING);
    if (!isOpen) return;
    return afterPaint(look);
  }, [isOpen, look]);

  const dismiss = useCallback(() => setDue(({ found }) => ({ found: found.filter(({ state }) => state !== 'ended'), failure: null })), []);
  return { ...due, look, dismiss };
}
