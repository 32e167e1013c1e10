import { meetingPageOf } from '../../../app/meeting-course.ts';
import type { Turn } from '../../../domain/turns.ts';
import { useSessionState } from '../../session-context.tsx';

/** The turn that was open when the pause began; null outside the turns. */
export function useTurnThen(plan: readonly Turn[]): Turn | null {
  const { record, cursor } = useSessionState();
  if (record.confirmed.meeting !== undefined || record.otherForm !== null || cursor?.screen !== 'meeting') return null;
  const page = meetingPageOf(record, plan, cursor.at);
  return page.page === 'turn' ? page.turn : null;
}
