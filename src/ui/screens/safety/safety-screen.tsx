import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { entryStopOutcome, flagsWithoutMeasure, type MissingSafety, missingSafety } from '../../../domain/safety.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useStageEnd } from '../../stage-end.ts';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import { AnotherRoute } from './another-route.tsx';
import { EntryStops } from './entry-stops.tsx';
import { FlagList } from './flag-list.tsx';

/** Whether a restorative meeting fits here; if so, every circumstance that asks for care gets a measure. */
export function SafetyScreen() {
  const { t } = useTranslation(['safety', 'common']);
  const { record } = useSessionState();
  const [isLookingAgain, setLookingAgain] = useState(false);
  const { missing, attempt, isOpen, press } = useStageEnd({
    own: 'safety',
    missingIn: missingSafety,
    confirm: (now) => ({ type: 'safety.confirmed', everyFlagHasMeasure: flagsWithoutMeasure(now).length === 0 }),
  });

  if (entryStopOutcome(record) === 'another-route' && !isLookingAgain) {
    return (
      <RecordFrame>
        <AnotherRoute onLookAgain={() => setLookingAgain(true)} />
      </RecordFrame>
    );
  }
  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
        <MissingSummary title={t('missing')} attempt={attempt} lines={missing.map(lineOf)} />
        <div className={`${layout.cols} ${layout.sideL}`}>
          <div className={layout.stackL}>
            <PageHeading focusKey="safety" eyebrow={t('eyebrow', { name: record.opened?.codeName ?? '' })}>
              {t('title')}
            </PageHeading>
            <EntryStops onAnswered={() => setLookingAgain(false)} />
          </div>
          <aside className={classNames(layout.stack, beside.stays)}>
            <FlagList />
            <div className={beside.onwards}>
              <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => void press()}>
                {isOpen ? t('next') : t('common:to-record')}
              </Button>
            </div>
          </aside>
        </div>
      </div>
    </RecordFrame>
  );

  function lineOf(one: MissingSafety) {
    if (one.missing === 'measure')
      return { id: one.flag, label: t('measure-for', { flag: t(`flag.${one.flag}`) }), field: `flag/${one.flag}` };
    return { id: one.missing, label: t('stops-question'), field: 'entry-stops' };
  }
}
