import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { OtherWindows } from '../app/window-ports.ts';

/** Whether this window shows nothing, by its own key or by that of another window. */
export interface Blanking {
  readonly isBlank: boolean;
  /** To blank blanks every window; what comes back, comes back in this one alone. */
  setBlank(isBlank: boolean): void;
}

/** What other windows of the app do to this one while its vault is open: one that is locked locks it, one that is blanked blanks it. */
export function useOtherWindows(windows: OtherWindows, isOpen: boolean, onLock: () => void): Blanking {
  const [isBlank, setBlankHere] = useState(false);
  const lock = useEffectEvent(onLock);

  useEffect(() => {
    if (!isOpen) return;
    const stopListening = windows.listen(({ news }) => {
      if (news === 'lock') lock();
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
