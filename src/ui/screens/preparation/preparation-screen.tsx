import { useMemo } from 'react';
import { preparationTalk } from '../../../app/preparation-talk.ts';
import { participantById, scriptRoleOf } from '../../../domain/participants.ts';
import { preparationState } from '../../../domain/preparation.ts';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import { AfterTalk } from './after-talk.tsx';
import { TalkList } from './talk-list.tsx';
import { TalkPage } from './talk-page.tsx';
import { AFTER } from './talk-places.ts';

/** A talk apart with everyone: the list, one talk step by step, or what is written down after it. */
export function PreparationScreen() {
  const { record, cursor } = useSessionState();
  const { structure } = useOpenRecord();
  const sources = useSlotSources();
  const [id, page] = (cursor?.at ?? '').split('/');
  const person = participantById(record, id ?? null);
  const talk = useMemo(() => (person ? preparationTalk(record, structure, person, sources) : []), [record, structure, person, sources]);
  const isOpen = person !== undefined && preparationState(record, person.id) === 'open';

  function content() {
    if (!person || scriptRoleOf(person) === null) return <TalkList />;
    if (page === AFTER || (page === undefined && !isOpen)) return <AfterTalk key={person.id} person={person} />;
    const at = Math.max(
      0,
      talk.findIndex((step) => step.id === page),
    );
    return <TalkPage person={person} talk={talk} at={at} />;
  }
  return <RecordFrame>{content()}</RecordFrame>;
}
