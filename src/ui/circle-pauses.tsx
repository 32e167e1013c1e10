import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasInterpreter } from '../domain/day-card.ts';
import type { PauseCode } from '../domain/meeting-events.ts';
import { Button } from './components/button.tsx';
import { KeyHelp } from './components/key-help.tsx';
import { useKeys } from './components/use-keys.ts';
import { useSessionState, useSteps } from './session-context.tsx';

const KEYS = [
  ['apart', 'A'],
  ['interpreter', 'T'],
  ['help', '?'],
] as const;

/**
 * Two rooms, and a lost interpreter, where the circle is still together but its meeting is over: agreeing and signing.
 * The keys are those of the meeting. On a page with a field to write in, letters stay letters wherever the focus is: who
 * looks at the room while typing must not split it in two.
 */
export function CirclePauses() {
  const { t } = useTranslation(['common', 'meeting']);
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isInterpreted = hasInterpreter(record);
  const pause = (code: PauseCode) => void tell({ type: 'meeting.paused', code });
  const unlessWriting = (act: () => void) => () => {
    if (document.querySelector('main [data-field]') === null) act();
  };
  useKeys({
    a: unlessWriting(() => pause('apart')),
    '?': unlessWriting(() => setHelpOpen(true)),
    ...(isInterpreted ? { t: unlessWriting(() => pause('interpreter')) } : {}),
  });
  return (
    <>
      {isInterpreted && (
        <Button size="s" icon="speech" onPress={() => pause('interpreter')}>
          {t('interpreter-gone')}
        </Button>
      )}
      <Button kind="stop" size="s" icon="apart" onPress={() => pause('apart')}>
        {t('apart')}
      </Button>
      {isHelpOpen && (
        <KeyHelp
          title={t('meeting:keys-title')}
          closeLabel={t('close')}
          onClose={() => setHelpOpen(false)}
          keys={KEYS.filter(([action]) => action !== 'interpreter' || isInterpreted).map(([action, key]) => ({
            keys: [key],
            action: t(`meeting:keys.${action}`),
          }))}
        />
      )}
    </>
  );
}
