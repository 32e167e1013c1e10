import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../../domain/meeting-record.ts';
import type { Participant } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { FactField } from '../../fact-field.tsx';
import { useOpenRecord, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';

interface Props {
  readonly person: Participant;
  readonly isWaived: boolean;
  onWaived(): Promise<void>;
}

/** There will be no talk with this person. That counts only with the reason beside it. */
export function WaiveTalk({ person, isWaived, onWaived }: Props) {
  const { t } = useTranslation('preparation');
  const { session } = useOpenRecord();
  const { record: tell } = useSteps();
  const [isOpen, setOpen] = useState(isWaived);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const slot = `preparation/${person.id}/waived-because`;

  async function waive(): Promise<void> {
    await session.leaveField(slot);
    const isMissing = textIn(session.state().record, slot).trim() === '';
    setReasonMissing(isMissing);
    if (isMissing) return;
    if (await tell({ type: 'preparation.waived', participant: person.id })) await onWaived();
  }

  return (
    <div className={layout.stackS}>
      <div>
        <Button kind="quiet" isFlush isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t('no-talk')}
        </Button>
      </div>
      {isOpen && (
        <>
          <FactField slot={slot} label={t('no-talk-because')} error={isReasonMissing ? t('no-talk-missing') : undefined} />
          <Button isFull onPress={() => void waive()}>
            {t('no-talk-save')}
          </Button>
        </>
      )}
    </div>
  );
}
