import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { MeetingSession, SessionState } from '../app/meeting-session.ts';
import type { ScriptStructure, Wording } from '../domain/conversation-script.ts';
import type { Fact } from '../domain/meeting-events.ts';

/** The open record with the script it is led by, loaded before any of its screens shows. */
export interface OpenRecord {
  readonly session: MeetingSession;
  /** The pause in which the record was opened: whoever did had the vault open, so nothing more is asked of them. */
  readonly pauseAtOpening: string | null;
  readonly structure: ScriptStructure;
  /** Wording in the language of the tool: what the facilitator reads aloud. */
  readonly wording: Wording;
}

export const OpenRecordContext = createContext<OpenRecord | null>(null);

/** @throws Error outside an open record: a screen mounted in the wrong place. */
export function useOpenRecord(): OpenRecord {
  const open = useContext(OpenRecordContext);
  if (!open) throw new Error('useOpenRecord outside OpenRecordContext');
  return open;
}

/** State of the open record; renders again when a fact was recorded, never on a keystroke. */
export function useSessionState(): SessionState {
  const { session } = useOpenRecord();
  return useSyncExternalStore(session.subscribe, session.state);
}

export interface Steps {
  /** Records facts and stays on this page. */
  record(...facts: Fact[]): Promise<boolean>;
  /** Records facts and goes to the page of the stage the record is at then. */
  recordAndGoOn(...facts: Fact[]): Promise<boolean>;
  /** Opens another page of this record; `at` is the turn, participant, agreement or talk on it. */
  open(screen: string, at?: string): Promise<boolean>;
}

/** The ways on from a page of the open record. */
export function useSteps(): Steps {
  const { session } = useOpenRecord();
  return useMemo(
    () => ({
      record: (...facts) => session.record(facts),
      recordAndGoOn: async (...facts) => {
        const isRecorded = await session.record(facts);
        return isRecorded && (await session.moveTo({ screen: session.state().stage, at: null, field: null }));
      },
      open: (screen, at) => session.moveTo({ screen, at: at ?? null, field: null }),
    }),
    [session],
  );
}
