import { useTranslation } from 'react-i18next';
import { ENTRY_STOPS, entryStopOutcome } from '../../../domain/safety.ts';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { Icon } from '../../components/icon.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import styles from './safety-screen.module.css';

/** One answer for the whole list. Which line it is about cannot be pressed, typed or stored. */
export function EntryStops({ onAnswered }: { readonly onAnswered: () => void }) {
  const { t } = useTranslation('safety');
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const outcome = entryStopOutcome(record);
  return (
    <Card heading={t('stops-question')}>
      <ul className={styles.stops}>
        {ENTRY_STOPS.map((stop) => (
          <li key={stop}>{t(`stop.${stop}`)}</li>
        ))}
      </ul>
      <div data-part="entry-stops">
        <Choice
          legend={t('stops-question')}
          isLegendHidden
          options={[
            { value: 'none', label: t('none-of-these') },
            { value: 'another-route', label: t('at-least-one') },
          ]}
          value={outcome === 'unknown' ? null : outcome}
          onChange={(answer) => {
            onAnswered();
            void tell({ type: 'entry-stops.answered', outcome: answer });
          }}
        />
      </div>
      <p className={styles.kept}>
        <Icon name="lock" size="s" />
        <span>{t('kept')}</span>
      </p>
    </Card>
  );
}
