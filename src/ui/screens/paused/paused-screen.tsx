import { useState } from 'react';
import { CalmPause } from './calm-pause.tsx';
import { ReturnPage } from './return-page.tsx';

/** A pause: first a calm page with nothing on it, and behind it the way back. */
export function PausedScreen() {
  const [isReturning, setReturning] = useState(false);
  return isReturning ? <ReturnPage onCalm={() => setReturning(false)} /> : <CalmPause onGoOn={() => setReturning(true)} />;
}
