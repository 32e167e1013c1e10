import { useTranslation } from 'react-i18next';
import { childrenLeavingLines } from '../../../app/children-leaving.ts';
import { inList } from '../../../app/in-list.ts';
import { childrenWhoMayLeave } from '../../../domain/children-left.ts';
import type { Turn } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';

interface Props {
  readonly plan: readonly Turn[];
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** The children go, with a word to them; the adults go on. What the children said stays. */
export function ChildrenLeaveDialog({ plan, onLeave, onClose }: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const sources = useSlotSources();
  const names = inList(
    childrenWhoMayLeave(record).map(({ name }) => name),
    wording.language,
  );
  return (
    <Dialog
      title={t('children-may-leave')}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onLeave}>
          {t('children-leave-confirm')}
        </Button>
      }
    >
      <SayLine lead={t('common:say-to')} name={names} sentence={childrenLeavingLines(record, plan, sources).join(' ')} size="page" />
      <p>{t('children-leave-detail')}</p>
    </Dialog>
  );
}
