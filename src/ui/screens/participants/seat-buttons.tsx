import { useTranslation } from 'react-i18next';
import { type Participant, seatedParticipants, withMovedSeat } from '../../../domain/participants.ts';
import { Chip, ChipGroup } from '../../components/chip.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';

/** Moves the chosen person a seat further or back, without dragging. */
export function SeatButtons({ chosen }: { readonly chosen: Participant | undefined }) {
  const { t } = useTranslation('participants');
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const seated = seatedParticipants(record);
  const person = seated.find(({ id }) => id === chosen?.id) ?? seated.find(({ role }) => role === 'harmed') ?? seated[0];
  if (!person || seated.length < 2) return null;
  const move = (places: number) => void tell({ type: 'seats.arranged', seats: withMovedSeat(record, person.id, places) });
  const { name } = person;
  return (
    <ChipGroup label={t('seat-of', { name })} isLabelHidden>
      <Chip icon="back" onPress={() => move(-1)}>
        {t('seat-back', { name })}
      </Chip>
      <Chip iconEnd="forward" label={t('seat-further-of', { name })} onPress={() => move(1)}>
        {t('seat-further')}
      </Chip>
    </ChipGroup>
  );
}
