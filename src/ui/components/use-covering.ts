import { useCallback, useEffect, useRef, useState } from 'react';

export interface Covering {
  readonly isCovered: boolean;
  /** Restarts the clock, without rendering: call it on every key. */
  readonly stir: () => void;
  readonly uncover: () => void;
  readonly cover: () => void;
}

/** Covers a private text once nothing was typed for the given time. It begins covered. */
export function useCovering(milliseconds: number): Covering {
  const [isCovered, setIsCovered] = useState(true);
  const clock = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const cover = useCallback(() => {
    clearTimeout(clock.current);
    setIsCovered(true);
  }, []);
  const stir = useCallback(() => {
    clearTimeout(clock.current);
    clock.current = setTimeout(cover, milliseconds);
  }, [cover, milliseconds]);
  const uncover = useCallback(() => {
    setIsCovered(false);
    stir();
  }, [stir]);

  useEffect(() => () => clearTimeout(clock.current), []);
  return { isCovered, stir, uncover, cover };
}
