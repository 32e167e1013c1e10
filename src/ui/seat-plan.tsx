import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { neighboursKeptApart } from '../domain/households.ts';
import { facilitatorOf, participantById, seatedParticipants } from '../domain/participants.ts';
import { neighboursOf, seatMove } from '../domain/seating.ts';
import { Callout } from './components/callout.tsx';
import { Chip, ChipGroup } from './components/chip.tsx';
import type { Arranging } from './components/circle.tsx';
import { shortName } from './screens/meeting/short-name.ts';
import { useSessionState, useSteps } from './session-context.tsx';
import layout from './styles/layout.module.css';
import text from './styles/text.module.css';

interface Props {
  /** Who was chosen; the harmed child while nobody was. */
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  /** The circle on which people are moved. */
  readonly children: (arranging: Arranging) => ReactNode;
}

/** The circle as a plan of the chairs: choose a person, then move them by button, arrow key or dragging. */
export function SeatPlan({ chosenId, onChoose, children }: Props) {
  const { t } = useTranslation(['participants', 'common']);
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const seated = seatedParticipants(record);
  const person = seated.find(({ id }) => id === chosenId) ?? seated.find(({ role }) => role === 'harmed') ?? seated[0];
  const personId = person?.id ?? null;

  const arranging = useMemo<Arranging>(
    () => ({
      chosenId: personId,
      onChoose,
      onMove: async (id, places) => {
        const seats = seatedParticipants(record).map((seated) => seated.id);
        const move = seatMove(seats, id, places);
        return move === null || (await tell(move));
      },
    }),
    [personId, onChoose, record, tell],
  );

  if (!person || seated.length < 2) return children(arranging);
  const name = nameOf(person.id);
  const [before, after] = neighboursOf(
    seated.map(({ id }) => id),
    person.id,
    facilitatorOf(record)?.id ?? null,
  ).map(nameOf);
  return (
    <>
      {children(arranging)}
      <div className={layout.stackS}>
        <ChipGroup label={t('seat.of', { name })} isLabelHidden>
          <Chip icon="back" onPress={() => void arranging.onMove(person.id, -1)}>
            {t('seat.back', { name })}
          </Chip>
          <Chip iconEnd="forward" label={t('seat.further-of', { name })} onPress={() => void arranging.onMove(person.id, 1)}>
            {t('seat.further')}
          </Chip>
        </ChipGroup>
        <p role="status" className={`${text.s} ${text.muted}`}>
          {t('seat.between', { name, before, after })}
        </p>
        {neighboursKeptApart(record).map(([one, other]) => (
          <Callout key={`${one.id} ${other.id}`}>{t('seat.apart', { one: nameOf(one.id), other: nameOf(other.id) })}</Callout>
        ))}
      </div>
    </>
  );

  function nameOf(id: string | null): string {
    return shortName(participantById(record, id)?.name ?? '') || t('common:circle.unnamed');
  }
}
