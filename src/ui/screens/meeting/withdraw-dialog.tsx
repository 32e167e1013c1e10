import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawablePreconditions } from '../../../app/card-words.ts';
import type { Precondition } from '../../../domain/meeting-events.ts';
import type { Turn } from '../../../domain/turns.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';

interface Props {
  readonly turn: Turn;
  readonly onClose: () => void;
}

/** A yes that is no yes any more: chosen by the condition; whose it is stands nowhere unless there are several children. */
export function WithdrawDialog({ turn, onClose }: Props) {
  const { t } = useTranslation(['meeting', 'common']);
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const [chosen, setChosen] = useState<Precondition | null>(null);
  const [child, setChild] = useState<string | null>(null);
  const withdrawable = withdrawablePreconditions(record);
  const children = withdrawable.find(({ precondition }) => precondition === chosen)?.children ?? [];
  const participant = children.length === 1 ? children[0]?.id : children.find(({ id }) => id === child)?.id;
  return (
    <Dialog
      title={t('withdraw-title')}
      closeLabel={t('common:close')}
      onClose={onClose}
      actions={
        <Button
          kind="primary"
          isDisabled={chosen === null || participant === undefined}
          onPress={() => {
            if (chosen === null || participant === undefined) return;
            void session.record([{ type: 'precondition.withdrawn', precondition: chosen, participant }], {
              screen: 'meeting',
              at: turn.id,
              field: null,
            });
          }}
        >
          {t('withdraw-confirm')}
        </Button>
      }
    >
      <p>{t('withdraw-lead')}</p>
      <Choice
        legend={t('withdraw-title')}
        isLegendHidden
        layout="stack"
        size="s"
        options={withdrawable.map(({ precondition }) => ({ value: precondition, label: t(`common:condition.${precondition}`) }))}
        value={chosen}
        onChange={setChosen}
      />
      {children.length > 1 && (
        <Choice
          legend={t('withdraw-whose')}
          size="s"
          options={children.map(({ id, name }) => ({ value: id, label: name }))}
          value={child}
          onChange={setChild}
        />
      )}
    </Dialog>
  );
}
