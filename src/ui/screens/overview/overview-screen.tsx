import { useTranslation } from 'react-i18next';
import { inList } from '../../../app/in-list.ts';
import { recordPath } from '../../../app/record-path.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import { childrenOn } from '../../../domain/participants.ts';
import { stageOf } from '../../../domain/stage.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Icon } from '../../components/icon.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { StagePath } from '../../components/stage-path.tsx';
import { FailureAbove } from '../../failure-above.tsx';
import { MemoryAid } from '../../memory-aid.tsx';
import { isReachable } from '../../reachable-pages.ts';
import { RecordCircle } from '../../record-circle.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { ConflictList } from './conflict-list.tsx';
import { DisputedNotice } from './disputed-notice.tsx';
import { MeasuresLeftOpen } from './measures-left-open.tsx';
import styles from './overview-screen.module.css';
import { noteKey, useStageDetails } from './stage-details.ts';

/** One record at a glance: where it stands, who sits in the circle, and what asks for a person's choice. */
export function OverviewScreen() {
  const { t } = useTranslation(['overview', 'common']);
  const { settings, showErasing } = useDesk();
  const { session } = useOpenRecord();
  const { record, damaged } = useSessionState();
  const { open } = useSteps();
  const details = useStageDetails(record);
  const children = [...childrenOn(record, 'harmed'), ...childrenOn(record, 'responsible')];
  const names = children.map(({ name }) => name.trim()).filter((name) => name !== '');
  const groups = [...new Set(children.map(({ group }) => group))].filter((group) => group !== 'adult');
  const isClosed = stageOf(record) === 'closed';
  const codeName = t('common:record-named', { name: record.opened?.codeName ?? '' });
  const room = textIn(record, 'room/second-room').trim();

  return (
    <RecordFrame back="records">
      <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
        {damaged > 0 && <FailureAbove kind="watching" code="row-damaged" />}
        <div className={styles.columns}>
          <div className={layout.stack}>
            <PageHeading
              focusKey="overview"
              eyebrow={groups.length > 0 ? `${codeName} · ${t('common:group', { group: inList(groups, settings.language) })}` : codeName}
            >
              <span dir="auto">{names.length > 0 ? inList(names, settings.language) : t('nobody-yet')}</span>
            </PageHeading>
            {!session.keeps('incident/description') && <Callout kind="calm">{t('conversation-erased')}</Callout>}
            <ConflictList />
            <DisputedNotice />
            <MeasuresLeftOpen />
            <StagePath
              label={t('path')}
              steps={recordPath(record).map(({ stage, state }) => ({
                id: stage,
                name: t(`common:stage.${stage}`),
                state,
                stateLabel: t(`common:${state}`),
                detail: details[stage],
                ...(state === 'now' ? { note: t(`now.${noteKey(record, stage)}`) } : {}),
                ...(state !== 'later' && isReachable(record, stage) ? { onOpen: () => void open(stage) } : {}),
                ...(state === 'now'
                  ? {
                      action: (
                        <Button
                          kind="primary"
                          label={t('go-on-with', { stage: t(`common:stage.${stage}`) })}
                          onPress={() => void open(stage)}
                        >
                          {t('go-on')}
                        </Button>
                      ),
                    }
                  : {}),
              }))}
            />
            {isClosed && (
              <div>
                <Button kind="primary" iconEnd="forward" onPress={() => void open('closed')}>
                  {t('closed-page')}
                </Button>
              </div>
            )}
          </div>
          <div className={layout.stack}>
            <RecordCircle />
            <div className={styles.below}>
              {room && (
                <p className={`${text.s} ${styles.room}`}>
                  <Icon name="door" size="s" />
                  <span dir="auto">{t('second-room', { room })}</span>
                </p>
              )}
              <Button kind="quiet" size="s" onPress={() => void open('participants')}>
                {t('change-circle')}
              </Button>
              <Button kind="quiet" size="s" icon="page" onPress={() => void open('documents')}>
                {t('documents')}
              </Button>
              <Button kind="quiet" size="s" icon="print" onPress={() => void open('print')}>
                {t('paper-kit')}
              </Button>
              {!session.isRehearsal && (
                <Button kind="quiet" size="s" icon="erase" onPress={() => void showErasing(record.opened?.record ?? '')}>
                  {t('erase')}
                </Button>
              )}
            </div>
            <MemoryAid note="record" />
          </div>
        </div>
      </div>
    </RecordFrame>
  );
}
