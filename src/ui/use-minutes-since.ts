import { useEffect, useState } from 'react';
import { useDesk } from './application-context.tsx';

const MINUTE = 60_000;
/** A record reopened after this long shows another sitting, of which these minutes would say nothing. */
const ONE_SITTING = 12 * 60;

/** Whole minutes since an instant of this sitting; null without one, or when it lies in another sitting. */
export function useMinutesSince(instant: string | undefined): number | null {
  const { application } = useDesk();
  const [now, setNow] = useState(() => application.clock.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(application.clock.now()), MINUTE / 2);
    return () => clearInterval(clock);
  }, [application]);
  if (instant === undefined) return null;
  const minutes = Math.max(0, Math.floor((Date.parse(now) - Date.parse(instant)) / MINUTE));
  return minutes > ONE_SITTING ? null : minutes;
}
