import { useTranslation } from 'react-i18next';
import { hasInterpreter } from '../domain/day-card.ts';
import { Button } from './components/button.tsx';
import { useSessionState, useSteps } from './session-context.tsx';

/** Two rooms, and a lost interpreter, where the circle is still together but its meeting is over: agreeing and signing. */
export function CirclePauses() {
  const { t } = useTranslation('common');
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  return (
    <>
      {hasInterpreter(record) && (
        <Button size="s" icon="speech" onPress={() => void tell({ type: 'meeting.paused', code: 'interpreter' })}>
          {t('interpreter-gone')}
        </Button>
      )}
      <Button kind="stop" size="s" icon="apart" onPress={() => void tell({ type: 'meeting.paused', code: 'apart' })}>
        {t('apart')}
      </Button>
    </>
  );
}
