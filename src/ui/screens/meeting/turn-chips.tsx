import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantById } from '../../../domain/participants.ts';
import type { Turn } from '../../../domain/turns.ts';
import { Chip, ChipGroup } from '../../components/chip.tsx';
import { useSessionState } from '../../session-context.tsx';
import { shortName } from './short-name.ts';

/** So many stand beside the words to read out without pushing them out of view. */
const FIRST_FEW = 4;

interface Props {
  readonly label: string;
  readonly turns: readonly Turn[];
  readonly onChoose: (turn: string) => void;
}

/** Turns that can be gone to: how many, the first few, and the rest on a press. Nothing where there are none. */
export function TurnChips({ label, turns, onChoose }: Props) {
  const { t } = useTranslation('meeting');
  const { record } = useSessionState();
  const [isWhole, setWhole] = useState(false);
  if (turns.length === 0) return null;
  const isMore = turns.length > FIRST_FEW + 1;
  const shown = isMore && !isWhole ? turns.slice(0, FIRST_FEW) : turns;
  return (
    <ChipGroup label={`${label} · ${turns.length}`}>
      {shown.map((turn) => (
        <Chip key={turn.id} onPress={() => onChoose(turn.id)}>
          {t('closing-later-turn', {
            name: shortName(participantById(record, turn.participant)?.name ?? ''),
            question: t(`question.${turn.question}`),
          })}
        </Chip>
      ))}
      {isMore && (
        <Chip isExpanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('fewer-turns') : t('more-turns', { count: turns.length - shown.length })}
        </Chip>
      )}
    </ChipGroup>
  );
}
