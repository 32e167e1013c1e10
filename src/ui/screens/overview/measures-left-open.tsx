import { useTranslation } from 'react-i18next';
import { flagsLeftOpen } from '../../../domain/safety.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';

/** How many circumstances that ask for care came up later and have no measure yet; which ones stands on their own page. */
export function MeasuresLeftOpen() {
  const { t } = useTranslation('overview');
  const { record } = useSessionState();
  const { open } = useSteps();
  const leftOpen = flagsLeftOpen(record);
  if (leftOpen.length === 0) return null;
  return (
    <Callout>
      <p>{t('left-open', { count: leftOpen.length })}</p>
      <Button size="s" onPress={() => void open('safety')}>
        {t('to-measures')}
      </Button>
    </Callout>
  );
}
