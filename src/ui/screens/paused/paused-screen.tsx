import { useState } from 'react';
import { asksBeforeReturn } from '../../../domain/pause.ts';
import { useDesk } from '../../application-context.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { BlankPage } from '../meeting/blank-page.tsx';
import { CalmPause } from './calm-pause.tsx';
import { CarePage } from './care-page.tsx';
import { InterpreterPage } from './interpreter-page.tsx';
import { ReturnPage } from './return-page.tsx';

/**
 * A pause: first a calm page with nothing on it, and behind it the way back. After two rooms the way back is behind the
 * code, unless the record was opened in this pause: who did that came through the passphrase.
 */
export function PausedScreen() {
  const { pauseAtOpening } = useOpenRecord();
  const { record, cursor } = useSessionState();
  const { record: tell } = useSteps();
  const [isReturning, setReturning] = useState(false);
  const [isShut, setShut] = useState(record.pause?.event.id !== pauseAtOpening);
  const { isBlank, setBlank } = useDesk();
  const shut = () => {
    setShut(true);
    setReturning(false);
  };
  const goApart = () => {
    shut();
    void tell({ type: 'meeting.paused', code: 'apart' });
  };
  if (isBlank) return <BlankPage onReturn={() => setBlank(false)} />;
  if (record.pause?.code === 'interpreter') return <InterpreterPage onApart={goApart} onBlank={() => setBlank(true)} />;
  if (!isReturning) return <CalmPause isShut={isShut && asksBeforeReturn(record)} onGoOn={() => setReturning(true)} />;
  if (cursor?.screen === 'paused' && cursor.at !== null) return <CarePage turn={cursor.at} onCalm={shut} />;
  return <ReturnPage onCalm={shut} onApart={goApart} />;
}
