import type { EventOf } from '../domain/meeting-events.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { childrenOn, type Participant } from '../domain/participants.ts';

/** One way in which somebody can be added, with all that follows from it. */
export interface WayToJoin {
  readonly way: 'harmed-child' | 'responsible-child' | 'parent-of' | 'with' | 'school' | 'somebody-else';
  /** The children this person comes with; empty for a child itself, for the school and for others. */
  readonly children: readonly Participant[];
  readonly added: Omit<EventOf<'participant.added'>, 'participant' | keyof Stamped>;
}

type Stamped = Pick<EventOf<'participant.added'>, 'v' | 'id' | 'time' | 'device' | 'person' | 'counter' | 'previous' | 'basedOn'>;

/** A child whose group nobody named yet; it is asked at once. */
const GROUP_TO_BEGIN_WITH = '5';

/** How somebody can come in now: a child, a parent of a child that is there, someone who comes with a side, or the school. */
export function waysToJoin(record: MeetingRecord): readonly WayToJoin[] {
  const harmed = childrenOn(record, 'harmed');
  const responsible = childrenOn(record, 'responsible');
  const like = (children: readonly Participant[]) => children[0]?.group ?? GROUP_TO_BEGIN_WITH;
  const joining = { type: 'participant.added', parentOf: null } as const;
  return [
    { way: 'harmed-child', children: [], added: { ...joining, role: 'harmed', side: 'harmed', group: like([...harmed, ...responsible]) } },
    {
      way: 'responsible-child',
      children: [],
      added: { ...joining, role: 'responsible', side: 'responsible', group: like([...responsible, ...harmed]) },
    },
    ...[...harmed, ...responsible].map(
      (child): WayToJoin => ({
        way: 'parent-of',
        children: [child],
        added: { ...joining, role: 'parent', side: child.side, group: 'adult', parentOf: child.id },
      }),
    ),
    ...[harmed, responsible].flatMap((children): readonly WayToJoin[] => {
      const [first] = children;
      return first ? [{ way: 'with', children, added: { ...joining, role: 'supporter', side: first.side, group: first.group } }] : [];
    }),
    { way: 'school', children: [], added: { ...joining, role: 'staff', side: 'neither', group: 'adult' } },
    {
      way: 'somebody-else',
      children: [],
      added: { ...joining, role: 'supporter', side: 'neither', group: like([...harmed, ...responsible]) },
    },
  ];
}
