import { useEffect } from 'react';
import type { MeetingSession } from '../app/meeting-session.ts';

/**
 * When the page goes out of sight, what could not be saved is saved once more; when it would go away with something
 * not yet durable, the browser asks first (HTML, 7.4.2.6: `beforeunload`).
 */
export function useLeaving(session: MeetingSession): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const saveAgain = () => session.saveAgain();
    window.addEventListener('pagehide', saveAgain, { signal });
    document.addEventListener('visibilitychange', saveAgain, { signal });
    window.addEventListener('beforeunload', askWhenUnsaved, { signal });
    return () => listening.abort();

    function askWhenUnsaved(event: BeforeUnloadEvent): void {
      saveAgain();
      if (session.saved.read() !== 'saved') event.preventDefault();
    }
  }, [session]);
}
