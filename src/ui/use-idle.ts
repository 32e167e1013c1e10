import { useEffect, useEffectEvent } from 'react';

const SIGNS_OF_LIFE = ['keydown', 'input', 'pointerdown', 'pointermove', 'wheel'] as const;
const LOOK_EVERY_MS = 5000;

/**
 * Calls `onIdle` once nobody has touched this window for so many minutes as `limit` says then. It goes by the clock and
 * not by a timer, so that a laptop that slept through the time has run out when it wakes; a clock set back starts anew.
 */
export function useIdle(isActive: boolean, limit: () => number, now: () => string, onIdle: () => void): void {
  const tell = useEffectEvent(onIdle);
  const minutes = useEffectEvent(limit);
  const read = useEffectEvent(() => Date.parse(now()));
  useEffect(() => {
    if (!isActive) return;
    let touched = read();
    let hasTold = false;
    const touch = () => {
      look();
      touched = read();
      hasTold = false;
    };
    function look() {
      const passed = read() - touched;
      if (passed < 0) touched = read();
      if (hasTold || passed < minutes() * 60_000) return;
      hasTold = true;
      tell();
    }
    const timer = setInterval(look, LOOK_EVERY_MS);
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [isActive]);
}
