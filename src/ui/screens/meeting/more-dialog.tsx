import { useTranslation } from 'react-i18next';
import { childrenLeaving } from '../../../app/children-leaving.ts';
import { hasInterpreter } from '../../../domain/day-card.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { isEvening } from '../../components/theme.ts';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';

interface Props {
  readonly onClose: () => void;
  readonly onKeys?: (() => void) | undefined;
  readonly onChildrenLeave?: (() => void) | undefined;
}

/** What is seldom needed in the circle, and must still be at hand. */
export function MoreDialog({ onClose, onKeys, onChildrenLeave }: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  const { session } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { settings, changeSettings, showRecords, lock } = useDesk();
  const { record: tell, open } = useSteps();
  const children = childrenLeaving(record);
  return (
    <Dialog title={t('more-title')} closeLabel={t('common:close')} onClose={onClose}>
      <div className={layout.even}>
        {hasInterpreter(record) && stage === 'meeting' && (
          <Button icon="speech" onPress={() => void tell({ type: 'meeting.paused', code: 'interpreter' })}>
            {t('common:interpreter-gone')}
          </Button>
        )}
        {onChildrenLeave && children === 'can-leave' && (
          <Button
            icon="door"
            onPress={() => {
              onClose();
              onChildrenLeave();
            }}
          >
            {t('children-may-leave')}
          </Button>
        )}
        {children === 'left' && stage === 'meeting' && (
          <Button
            icon="undo"
            onPress={() => {
              onClose();
              void tell({ type: 'children.left', participants: [] });
            }}
          >
            {t('children-are-back')}
          </Button>
        )}
        {onKeys && (
          <Button
            icon="keyboard"
            onPress={() => {
              onClose();
              onKeys();
            }}
          >
            {t('keys-title')}
          </Button>
        )}
        <Button
          icon={isEvening() ? 'sun' : 'moon'}
          onPress={() => {
            onClose();
            void changeSettings({ ...settings, theme: isEvening() ? 'dag' : 'avond' });
          }}
        >
          {isEvening() ? t('common:evening-off') : t('common:evening-on')}
        </Button>
        {/* In a pause no other page of the record can be reached. */}
        {stage !== 'paused' && (
          <>
            {stage === 'meeting' && record.meetingOpened && (
              <Button
                icon="pen"
                onPress={() => {
                  onClose();
                  void open('meeting', 'paper');
                }}
              >
                {t('paper-enter')}
              </Button>
            )}
            <Button icon="print" onPress={() => void open('print')}>
              {t('paper-kit')}
            </Button>
            <Button icon="folder" onPress={() => void open('overview')}>
              {t('to-record')}
            </Button>
          </>
        )}
        {session.isRehearsal ? (
          <Button icon="leave" onPress={() => void showRecords()}>
            {t('common:leave-rehearsal')}
          </Button>
        ) : (
          <Button icon="lock" onPress={() => void lock()}>
            {t('common:lock')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
