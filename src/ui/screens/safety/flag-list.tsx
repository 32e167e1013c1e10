import { useTranslation } from 'react-i18next';
import { YELLOW_FLAGS } from '../../../domain/meeting-events.ts';
import { flagsLeftOpen, likelyFlags } from '../../../domain/safety.ts';
import { Card } from '../../components/card.tsx';
import { Tick } from '../../components/tick.tsx';
import { FactField } from '../../fact-field.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import styles from './safety-screen.module.css';

/** Circumstances that ask for care, each with what is done about it. What the participants point to comes first. */
export function FlagList() {
  const { t } = useTranslation('safety');
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  if (!session.canRecord('flag.raised')) return null;
  const likely = likelyFlags(record);
  const leftOpen = flagsLeftOpen(record);
  const inOrder = [...likely, ...YELLOW_FLAGS.filter((flag) => !likely.includes(flag))];
  return (
    <Card kind="well" heading={t('flags')}>
      <ul>
        {inOrder.map((flag) => {
          const isRaised = record.flags.includes(flag);
          return (
            <li key={flag} className={styles.flag}>
              <Tick
                label={t(`flag.${flag}`)}
                detail={likely.includes(flag) && !isRaised ? t('seems-so') : undefined}
                isTicked={isRaised}
                onChange={(isTicked) => void tell({ type: isTicked ? 'flag.raised' : 'flag.cleared', flag })}
              />
              {isRaised && (
                <FactField
                  slot={`flag/${flag}`}
                  label={t('measure-for', { flag: t(`flag.${flag}`) })}
                  isLabelHidden
                  placeholder={t('measure')}
                  help={t(`measure-example.${flag}`)}
                  error={leftOpen.includes(flag) ? t('no-measure') : undefined}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
