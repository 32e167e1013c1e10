import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../app/turn-words.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { classNames } from '../../components/class-names.ts';
import { OptionCard } from '../../components/option-card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { AnotherDayDialog } from '../../ways-on.tsx';
import { sideNames } from './side-names.ts';

/** The door stays shut today. That is nobody's fault, and the page does not know whose answer it was. */
export function DifferentlyPage() {
  const { t } = useTranslation(['meeting', 'common']);
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { open, recordAndGoOn } = useSteps();
  const sources = useSlotSources();
  const [isChoosingDay, setChoosingDay] = useState(false);
  const protection = [textIn(record, 'protection/watches'), textIn(record, 'protection/goes-to')]
    .filter((one) => one.trim() !== '')
    .join(' ');
  const sides = { first: sideNames(record, 'harmed', wording.language), second: sideNames(record, 'responsible', wording.language) };
  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={layout.cols}>
          <div className={layout.stackL}>
            <PageHeading
              focusKey="today-differently"
              eyebrow={t('differently-eyebrow')}
              end={
                <Button kind="quiet" icon="back" size="s" onPress={() => void open('meeting', 'asking')}>
                  {t('common:back')}
                </Button>
              }
            >
              {t('differently')}
            </PageHeading>
            <SayLine lead={t('common:say-to-each')} sentence={linesOf(record, 'reconfirmation/door-stays-shut', null, sources).join(' ')} />
            <p className={text.muted}>
              {t('nobodys-fault')} {t('home-first', sides)}
            </p>
            {protection !== '' && (
              <Callout kind="calm" icon="shield">
                {t('protection-stays', { protection })}
              </Callout>
            )}
          </div>
          <aside className={layout.stack}>
            <h2 className={text.l}>{t('and-then')}</h2>
            <OptionCard
              isFirst
              icon="calendar"
              title={t('common:another-day')}
              detail={t('common:another-day-detail')}
              onPress={() => setChoosingDay(true)}
            />
            <OptionCard
              icon="bridge"
              title={t('other-form')}
              detail={t('common:another-form-detail')}
              onPress={() => void open('other-form')}
            />
            <OptionCard
              icon="door"
              title={t('stop')}
              detail={t('stop-detail')}
              onPress={() => void recordAndGoOn({ type: 'meeting.stopped', code: 'today-ends' })}
            />
          </aside>
        </div>
      </div>
      {isChoosingDay && <AnotherDayDialog onClose={() => setChoosingDay(false)} />}
    </RecordFrame>
  );
}
