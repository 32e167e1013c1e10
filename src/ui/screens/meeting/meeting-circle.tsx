import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenWhoLeft } from '../../../domain/children-left.ts';
import { initialOf } from '../../../domain/letters.ts';
import { facilitatorOf, type Participant, participantById, seatedParticipants } from '../../../domain/participants.ts';
import { shareOfTurns, type Turn } from '../../../domain/turns.ts';
import { type Arranging, Circle, type CircleCentre, type CircleSeat } from '../../components/circle.tsx';
import { QUESTION_PICTOGRAMS } from '../../components/pictogram.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useFrameLater } from '../../use-frame-later.ts';
import { shortName } from './short-name.ts';

interface Props {
  readonly plan: readonly Turn[];
  readonly turn?: Turn | undefined;
  readonly nextId?: string | null | undefined;
  readonly mode?: 'full' | 'compact' | undefined;
  /** Stands in the middle where no turn is open. */
  readonly minutes?: number | undefined;
  readonly arranging?: Arranging | undefined;
}

/**
 * The circle as it sits: names only, who speaks, who is next, and how the turns were shared. The sentence is what the
 * facilitator waits for, so the circle is drawn in the frame after it; a seat that is being moved stays under the hand.
 */
export function MeetingCircle({ plan, turn, nextId = null, mode = 'full', minutes, arranging }: Props) {
  const { t } = useTranslation('meeting');
  const { record } = useSessionState();
  const nowId = turn?.participant ?? null;
  const seats = useMemo<readonly CircleSeat[]>(() => {
    const facilitator = facilitatorOf(record);
    const isPartTwo = turn?.phase === 'repair' || turn?.phase === 'learning';
    const people = seatedParticipants(record);
    const left = childrenWhoLeft(record);
    const isOut = (person: Participant) =>
      left.includes(person.id) || person.presence === 'letter' || (isPartTwo && person.presence === 'first-part');
    return [
      ...(facilitator
        ? [
            {
              id: facilitator.id,
              name: t('circle.you', { name: shortName(facilitator.name) }),
              role: facilitator.role,
              initial: initialOf(facilitator.name),
            },
          ]
        : []),
      ...people.map((person) => ({
        id: person.id,
        name: shortName(person.name),
        role: person.role,
        share: shareOfTurns(record, plan, person.id),
        isOut: isOut(person),
        ...(person.interpreter.trim() ? { interpreter: shortName(person.interpreter) } : {}),
        description: describe(person),
      })),
    ];

    function describe(person: Participant): string {
      const name = person.interpreter.trim()
        ? t('circle.with-interpreter', { name: person.name, interpreter: person.interpreter })
        : person.name;
      if (person.id === nowId) return t('circle.speaks', { name });
      return isOut(person) ? t('circle.out', { name }) : name;
    }
  }, [record, plan, turn?.phase, nowId, t]);

  const centre = useMemo<CircleCentre | undefined>(() => {
    if (!turn) return minutes === undefined ? undefined : { big: String(minutes), small: t('minutes-word') };
    return { pictogram: turn.question === 'apology-turn' ? 'heard' : QUESTION_PICTOGRAMS[turn.question] };
  }, [turn, minutes, t]);

  const nameOf = (id: string | null) => participantById(record, id)?.name ?? '';
  const label = [
    t('circle.label'),
    ...(nowId ? [t('circle.now', { name: nameOf(nowId) })] : []),
    ...(nextId ? [t('circle.next', { name: nameOf(nextId) })] : []),
  ].join(' ');
  const now = useMemo(() => ({ seats, label, nowId, nextId, centre }), [seats, label, nowId, nextId, centre]);
  const afterTheWords = useFrameLater(now);
  return <Circle {...(arranging ? now : afterTheWords)} listLabel={t('circle.list')} mode={mode} arranging={arranging} />;
}
