import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../app/turn-words.ts';
import type { EventOf } from '../../../domain/meeting-events.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { useSaidToAll } from '../../said-to-all.ts';
import { useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';

type Without = Exclude<EventOf<'agreements.confirmed'>['outcome'], 'agreed'>;

interface Props {
  readonly onClose: () => void;
  readonly onChosen: (outcome: Without) => void;
}

/** No agreement needed, or none reached: outcomes like any other. */
export function WithoutDialog({ onClose, onChosen }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const { record } = useSessionState();
  const saidToAll = useSaidToAll();
  const sources = useSlotSources();
  const [outcome, setOutcome] = useState<Without | null>(null);
  return (
    <Dialog
      title={t('without')}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="primary" isDisabled={outcome === null} onPress={() => outcome && onChosen(outcome)}>
          {t('without-confirm')}
        </Button>
      }
    >
      <SayLine {...saidToAll} sentence={linesOf(record, 'assent/no-agreement-needed', null, sources).join(' ')} size="page" />
      <Choice
        legend={t('without-legend')}
        help={t('without-help')}
        layout="stack"
        options={[
          { value: 'none-needed', label: t('none-needed'), detail: t('none-needed-detail') },
          { value: 'not-reached', label: t('not-reached'), detail: t('not-reached-detail') },
        ]}
        value={outcome}
        onChange={setOutcome}
      />
    </Dialog>
  );
}
