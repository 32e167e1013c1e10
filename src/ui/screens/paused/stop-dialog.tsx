import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../app/turn-words.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';

/** Stopping for today, with the words for it. The record keeps that it ended, never by whom. */
export function StopDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['paused', 'common']);
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const sources = useSlotSources();
  return (
    <Dialog
      title={t('stop')}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="stop" onPress={() => void tell({ type: 'meeting.stopped', code: 'today-ends' })}>
          {t('stop-confirm')}
        </Button>
      }
    >
      <SayLine
        lead={t('common:say-to')}
        name={t('common:the-circle')}
        sentence={linesOf(record, 'stop', null, sources).join(' ')}
        size="page"
      />
      <p>{t('stop-detail')}</p>
    </Dialog>
  );
}
