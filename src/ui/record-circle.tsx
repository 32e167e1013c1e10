import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { initialOf } from '../domain/letters.ts';
import { facilitatorOf, isChild, type Participant, seatedParticipants } from '../domain/participants.ts';
import { type Arranging, Circle, type CircleSeat } from './components/circle.tsx';
import { useSessionState } from './session-context.tsx';

/** The circle of this record with everyone's seat; a line under each name says how they belong to it. */
export function RecordCircle({ hasDetails = true, arranging }: { readonly hasDetails?: boolean; readonly arranging?: Arranging }) {
  const { t } = useTranslation('common');
  const { record } = useSessionState();
  const seats = useMemo<readonly CircleSeat[]>(() => {
    const facilitator = facilitatorOf(record);
    const detailOf = (person: Participant) =>
      isChild(person)
        ? t('group', { group: person.group })
        : person.relation.trim() || (person.role === 'facilitator' ? t('circle.facilitator') : t('adult'));
    const people = facilitator ? [facilitator, ...seatedParticipants(record)] : seatedParticipants(record);
    return people.map((person) => ({
      id: person.id,
      name: person.role === 'facilitator' ? t('circle.you', { name: person.name }) : person.name.trim() || t('circle.unnamed'),
      role: person.role,
      initial: initialOf(person.name),
      ...(hasDetails ? { detail: detailOf(person) } : {}),
      ...(person.interpreter.trim() ? { interpreter: person.interpreter } : {}),
      description: `${person.name}, ${detailOf(person)}`,
    }));
  }, [record, hasDetails, t]);
  const centre = useMemo(() => ({ big: String(seats.length), small: t('circle.seats', { count: seats.length }) }), [seats.length, t]);
  return (
    <Circle
      seats={seats}
      label={t('circle.label', { count: seats.length })}
      listLabel={t('circle.list')}
      mode="full"
      centre={centre}
      arranging={arranging}
    />
  );
}
