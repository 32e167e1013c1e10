import { useMemo, useState } from 'react';
import { meetingPageOf } from '../../../app/meeting-course.ts';
import { chosenOrder } from '../../../domain/day-card.ts';
import { planTurns } from '../../../domain/turns.ts';
import { useDesk } from '../../application-context.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { AskingPage } from './asking-page.tsx';
import { BlankPage } from './blank-page.tsx';
import { ClosingPage } from './closing-page.tsx';
import { DayCard } from './day-card.tsx';
import { DifferentlyPage } from './differently-page.tsx';
import { OpeningPage } from './opening-page.tsx';
import { PaperPage } from './paper-page.tsx';
import { TurnPage } from './turn-page.tsx';

/** The meeting, from the day card to the closing. Which page is open follows from the record and the place kept on this device. */
export function MeetingScreen() {
  const { structure } = useOpenRecord();
  const { record, cursor } = useSessionState();
  const { application, isBlank, setBlank } = useDesk();
  /** The note field stays shown from turn to turn until it is put away. */
  const [isNoteShown, setNoteShown] = useState(false);
  const [begun, setBegun] = useState({ turn: '', at: '' });
  const plan = useMemo(() => planTurns(record, structure, record.meetingOpened?.order ?? chosenOrder(record)), [record, structure]);
  const open = meetingPageOf(record, plan, cursor?.screen === 'meeting' ? cursor.at : null);
  if (open.page === 'turn' && begun.turn !== open.turn.id) setBegun({ turn: open.turn.id, at: application.clock.now() });

  if (isBlank) return <BlankPage onReturn={() => setBlank(false)} />;
  const blank = () => setBlank(true);
  switch (open.page) {
    case 'day-card':
      return <DayCard plan={plan} />;
    case 'asking':
      return <AskingPage />;
    case 'today-differently':
      return <DifferentlyPage />;
    case 'opening':
    case 'ground-rules':
      return <OpeningPage part={open.page} plan={plan} onBlank={blank} />;
    case 'paper':
      return <PaperPage plan={plan} />;
    case 'closing':
      return <ClosingPage plan={plan} onBlank={blank} />;
    case 'turn':
      return (
        <TurnPage plan={plan} turn={open.turn} startedAt={begun.at} isNoteShown={isNoteShown} onNoteShown={setNoteShown} onBlank={blank} />
      );
  }
}
