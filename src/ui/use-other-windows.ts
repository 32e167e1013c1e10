import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { OtherWindows } from '../app/window-ports.ts';

/** Whether this window shows nothing, by its own key or by that of another window. */
export interface Blanking {
  readonly isBlank: boolean;
  /** To blank blanks every window; what comes back, comes back in this one alone. */
  setBlank(isBlank: boolean): void;
}

/** What this window does when another one is locked, or has erased a record. */
interface Answers {
  lock(): void;
  erased(): void;
}

/** What other windows of the app do to this one while its vault is open: one that is blanked blanks it, too. */
export function useOtherWindows(windows: OtherWindows, isOpen: boolean, answers: Answers): Blanking {
  const [isBlank, setBlankHere] = useState(false);
  const lock = useEffectEvent(answers.lock);
  const erased = useEffectEvent(answers.erased);

  useEffect(() => {
    if (!isOpen) return;
    const stopListening = windows.listen(({ news }) => {
      if (news === 'lock') lock();
      if (news === 'record-erased') erased();
      if (news === 'blank') setBlankHere(true);
    });
    return () => {
      stopListening();
      setBlankHere(false);
    };
  }, [windows, isOpen]);

  const setBlank = useCallback(
    (next: boolean) => {
      setBlankHere(next);
      if (next) windows.tell({ news: 'blank' });
    },
    [windows],
  );
  return { isBlank, setBlank };
}
