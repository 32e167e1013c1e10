import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../app/turn-words.ts';
import { Callout } from '../../components/callout.tsx';
import { OptionCard } from '../../components/option-card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { FactField } from '../../fact-field.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { AnotherDayDialog, CloseRecordDialog, OtherFormDialog } from '../../ways-on.tsx';
import { TalksToday } from './talks-today.tsx';

type Way = 'another-day' | 'other-form' | 'close';

/** Stopped for today: what is said, and the ways on. Nothing here tells who stopped. */
export function StoppedScreen() {
  const { t } = useTranslation(['stopped', 'common']);
  const { record } = useSessionState();
  const sources = useSlotSources();
  const [way, setWay] = useState<Way | null>(null);
  const close = () => setWay(null);
  return (
    <RecordFrame back="records">
      <div className={`${layout.page} ${layout.pageTight}`}>
        <div className={layout.cols}>
          <div className={layout.stackL}>
            <PageHeading eyebrow={t('eyebrow')} focusKey="stopped">
              {t('title')}
            </PageHeading>
            <SayLine
              lead={t('common:say-to')}
              name={t('common:the-circle')}
              sentence={linesOf(record, 'stop', null, sources).join(' ')}
              size="page"
            />
            <Callout kind="calm" icon="shield">
              <p>
                {t('nobodys-fault')} {t('not-kept')} {t('safe')}
              </p>
            </Callout>
            <TalksToday />
            <FactField slot="stop" label={t('words')} help={t('words-help')} isMultiline rows={3} />
          </div>
          <aside className={layout.stack}>
            <h2 className={text.l}>{t('and-then')}</h2>
            <OptionCard
              icon="calendar"
              isFirst
              title={t('common:another-day')}
              detail={t('common:another-day-detail')}
              onPress={() => setWay('another-day')}
            />
            <OptionCard
              icon="bridge"
              title={t('common:form-chosen.title')}
              detail={t('common:another-form-detail')}
              onPress={() => setWay('other-form')}
            />
            <OptionCard icon="door" title={t('close')} detail={t('close-detail')} onPress={() => setWay('close')} />
          </aside>
        </div>
      </div>
      {way === 'another-day' && <AnotherDayDialog onClose={close} />}
      {way === 'other-form' && <OtherFormDialog onClose={close} />}
      {way === 'close' && <CloseRecordDialog onClose={close} way="close" />}
    </RecordFrame>
  );
}
