import { useTranslation } from 'react-i18next';
import type { RecordPart } from '../../../app/proposals.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';

interface Props {
  /** What is about to be destroyed; null while nobody asks. */
  readonly part: RecordPart | 'person' | null;
  /** Whose words go, where it is one person's. */
  readonly name?: string;
  readonly copiesLeft: number;
  readonly onErase: () => void;
  readonly onClose: () => void;
}

/** Asks once, plainly, what goes and what stays. */
export function EraseDialog({ part, name, copiesLeft, onErase, onClose }: Props) {
  const { t } = useTranslation(['erasing', 'common']);
  if (part === null) return null;
  return (
    <Dialog
      title={t(`ask.${part}`, { name })}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="stop" icon="erase" onPress={onErase}>
            {t('yes-erase')}
          </Button>
        </>
      }
    >
      <p>{t(`ask-detail.${part}`, { name })}</p>
      {copiesLeft > 0 && <p>{t('ask-copies', { count: copiesLeft })}</p>}
    </Dialog>
  );
}
