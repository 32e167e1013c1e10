import { useState } from 'react';
import type { Fact } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { stageOf } from '../domain/stage.ts';
import type { Stage } from '../domain/stages.ts';
import { useOpenRecord, useSessionState, useSteps } from './session-context.tsx';

interface Ending<Missing> {
  readonly own: Stage;
  readonly missingIn: (record: MeetingRecord) => readonly Missing[];
  /** The fact that ends the stage; asked only when nothing is missing. */
  readonly confirm: (record: MeetingRecord) => Fact;
}

export interface StageEnd<Missing> {
  /** What was missing when somebody last tried to go on. */
  readonly missing: readonly Missing[];
  readonly attempt: number;
  /** Whether the record stands at this stage; else the page only looks back and nothing is confirmed. */
  readonly isOpen: boolean;
  press(): Promise<void>;
}

/** The way on at the end of a stage: what was just typed counts, and what is missing is shown rather than hidden behind a dead button. */
export function useStageEnd<Missing>({ own, missingIn, confirm }: Ending<Missing>): StageEnd<Missing> {
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell, recordAndGoOn, open } = useSteps();
  // As it was when somebody tried: a list that shrinks while a field is left would move the button from under the pointer.
  const [tried, setTried] = useState<{ readonly attempt: number; readonly missing: readonly Missing[] }>({ attempt: 0, missing: [] });
  const isOpen = stageOf(record) === own;

  async function press(): Promise<void> {
    if (!(await tell())) return;
    const now = session.state().record;
    const missing = missingIn(now);
    if (stageOf(now) !== own) await open('overview');
    else if (missing.length > 0) setTried(({ attempt }) => ({ attempt: attempt + 1, missing }));
    else await recordAndGoOn(confirm(now));
  }

  return { missing: isOpen ? tried.missing : [], attempt: tried.attempt, isOpen, press };
}
