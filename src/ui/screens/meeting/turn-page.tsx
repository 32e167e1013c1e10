import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { cardAt, leadsApart } from '../../../app/card-words.ts';
import { childrenLeaving, factsOnChildrenLeaving } from '../../../app/children-leaving.ts';
import { factsOnLeaving, personAfter, turnAfter, turnBefore } from '../../../app/meeting-course.ts';
import { pointsAtPictures, turnWords } from '../../../app/turn-words.ts';
import { childrenWhoMayLeave, MINUTES_WITH_YOUNG_CHILD } from '../../../domain/children-left.ts';
import { hasInterpreter } from '../../../domain/day-card.ts';
import type { PauseCode } from '../../../domain/meeting-events.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import { participantById } from '../../../domain/participants.ts';
import type { Turn } from '../../../domain/turns.ts';
import { useDesk } from '../../application-context.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import { useMinutesSince } from '../../use-minutes-since.ts';
import { CardDrawer } from './card-drawer.tsx';
import { CardTalk } from './card-talk.tsx';
import { ChildrenLeaveDialog } from './children-leave-dialog.tsx';
import { MeetingCircle } from './meeting-circle.tsx';
import { MeetingFrame } from './meeting-frame.tsx';
import { MeetingKeys } from './meeting-keys.tsx';
import { MemoryAid } from './memory-aid.tsx';
import { PictureBoard } from './picture-board.tsx';
import { TurnBar } from './turn-bar.tsx';
import { type TurnPanel, TurnTalk } from './turn-talk.tsx';
import { useTurnView } from './use-turn-view.ts';
import { WithdrawDialog } from './withdraw-dialog.tsx';

interface Props {
  readonly plan: readonly Turn[];
  readonly turn: Turn;
  /** ISO instant at which this turn appeared. */
  readonly startedAt: string;
  readonly isNoteShown: boolean;
  readonly onNoteShown: (isShown: boolean) => void;
  readonly onBlank: () => void;
}

/** One turn of one person. Nothing needs typing; every key is on the page that `?` opens. */
export function TurnPage({ plan, turn, startedAt, isNoteShown, onNoteShown, onBlank }: Props) {
  const { t } = useTranslation('meeting');
  const { session, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { application } = useDesk();
  const sources = useSlotSources();
  const page = useRef<HTMLElement>(null);
  const leaving = useRef('');
  const [{ variant, panel, beside, card, over }, look] = useTurnView(turn.id);
  const minutes = useMinutesSince(record.meetingOpened?.time) ?? 0;

  const person = participantById(record, turn.participant);
  const words = turnWords(record, plan, turn, sources);
  const sentence = words.say[variant % words.say.length] ?? '';
  const next = turnAfter(record, plan, turn);
  const noteSlot = `answer/${turn.id}`;

  const shownNow = () => ({ wording: sentence, language: wording.language, startedAt, leftAt: application.clock.now() });

  async function leave(how: 'next' | 'not-now' | 'later') {
    if (leaving.current === turn.id) return;
    leaving.current = turn.id;
    const hasNewWords = session.textFor(noteSlot) !== textIn(record, noteSlot);
    const facts = factsOnLeaving(record, plan, turn, how, shownNow(), hasNewWords);
    await session.goOn(facts, { screen: 'meeting', at: next?.id ?? 'closing', field: null });
    if (leaving.current === turn.id) leaving.current = '';
  }
  const goBack = () => void session.moveTo({ screen: 'meeting', at: turnBefore(plan, turn)?.id ?? 'ground-rules', field: null });
  const isLeadingApart = card !== null && leadsApart(card);
  /** On a card that leads apart, whatever pauses goes apart; after what a child told, the way back begins with the help that it needs. */
  const pause = (code: PauseCode) =>
    void session.record([{ type: 'meeting.paused', code: isLeadingApart ? 'apart' : code }], {
      screen: card === 'disclosure' ? 'paused' : 'meeting',
      at: turn.id,
      field: null,
    });
  const childrenLeave = () => {
    close();
    const facts = factsOnChildrenLeaving(record, plan, turn, shownNow(), session.textFor(noteSlot).trim() !== '');
    const isGone = childrenWhoMayLeave(record).some(({ id }) => id === turn.participant);
    void session.record(facts, { screen: 'meeting', at: isGone ? null : turn.id, field: null });
  };
  const focusHeading = () => page.current?.querySelector('h1')?.focus();
  const backToPerson = () => look({ card: null, beside: 'circle' });
  const close = () => look({ over: null });
  const goOn = () => {
    if (!card) void leave('next');
    else if (isLeadingApart) pause('apart');
    else backToPerson();
  };
  const togglePanel = (one: TurnPanel) => look({ panel: panel === one ? null : one });
  const toggleCards = () => (beside === 'cards' ? backToPerson() : look({ beside: 'cards' }));
  const openNote = () => {
    // At once, so that what is typed next is a note and no key of the meeting.
    flushSync(() => {
      backToPerson();
      // The field and a list of questions do not fit together under a long sentence.
      look({ panel: null });
      onNoteShown(true);
    });
    const note = page.current?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${CSS.escape(noteSlot)}"]`);
    note?.focus();
    note?.setSelectionRange(note.value.length, note.value.length);
  };
  const stepOut = () => {
    if (beside !== 'circle') backToPerson();
    else look({ panel: null });
    focusHeading();
  };
  const hasPictures = person !== undefined && (pointsAtPictures(person, turn) || card === 'freezing');
  const digits = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => [String(place), () => look({ card: cardAt(place) ?? null })]),
  );
  useKeys(
    {
      ArrowRight: goOn,
      n: goOn,
      ArrowLeft: card ? backToPerson : goBack,
      x: () => void leave('not-now'),
      l: () => void leave('later'),
      p: () => pause('break'),
      a: () => pause('apart'),
      k: toggleCards,
      m: () => look({ beside: beside === 'memory' ? 'circle' : 'memory' }),
      o: openNote,
      v: () => look({ variant: variant + 1 }),
      s: () => togglePanel('silent'),
      d: () => togglePanel('follow-up'),
      b: onBlank,
      '?': () => look({ over: 'keys' }),
      Escape: stepOut,
      ...(hasInterpreter(record) ? { t: () => pause('interpreter') } : {}),
      ...(hasPictures ? { w: () => look({ over: 'pictures' }) } : {}),
      ...(beside === 'cards' ? digits : {}),
    },
    over !== 'pictures',
  );

  if (!person) return null;
  if (over === 'pictures') return <PictureBoard person={person} sentence={sentence} onClose={close} onBlank={onBlank} />;
  return (
    <MeetingFrame
      at={turn}
      plan={plan}
      isLook={!isNoteShown && beside === 'circle'}
      onBlank={onBlank}
      onKeys={() => look({ over: 'keys' })}
      onChildrenLeave={() => look({ over: 'children' })}
      bar={
        <TurnBar
          person={person}
          next={next}
          isCard={card !== null}
          isLeadingApart={isLeadingApart}
          isCardsOpen={beside === 'cards'}
          isNoteShown={isNoteShown}
          onNext={goOn}
          onBack={card ? backToPerson : goBack}
          onNotNow={() => void leave('not-now')}
          onPause={() => pause('break')}
          onApart={() => pause('apart')}
          onCards={toggleCards}
          onNote={() => (isNoteShown ? onNoteShown(false) : openNote())}
        />
      }
    >
      <main ref={page} className={layout.meetBody}>
        {card ? (
          <CardTalk
            card={card}
            speaker={person}
            hasPictures={hasPictures}
            onPictures={() => look({ over: 'pictures' })}
            onWithdraw={() => look({ over: 'withdraw' })}
          />
        ) : (
          <TurnTalk
            turn={turn}
            person={person}
            words={words}
            sentence={sentence}
            panel={panel}
            isNoteShown={isNoteShown}
            isLook={!isNoteShown && beside === 'circle'}
            hasPictures={hasPictures}
            onPanel={togglePanel}
            onOtherSentence={() => look({ variant: variant + 1 })}
            onPictures={() => look({ over: 'pictures' })}
            onLater={() => void leave('later')}
            onMemoryAid={() => look({ beside: 'memory' })}
            onChildrenLeave={
              minutes >= MINUTES_WITH_YOUNG_CHILD && childrenLeaving(record) === 'can-leave' ? () => look({ over: 'children' }) : null
            }
          />
        )}
        {beside === 'circle' && (
          <div className={layout.meetCircle}>
            <MeetingCircle plan={plan} turn={turn} nextId={personAfter(record, plan, turn)} />
          </div>
        )}
        {beside === 'cards' && <CardDrawer chosen={card} onChoose={(chosen) => look({ card: chosen })} onClose={backToPerson} />}
        {beside === 'memory' && (
          <MemoryAid turn={turn} onClose={stepOut}>
            <MeetingCircle plan={plan} turn={turn} nextId={personAfter(record, plan, turn)} mode="compact" />
          </MemoryAid>
        )}
      </main>
      {over === 'children' && <ChildrenLeaveDialog plan={plan} onLeave={childrenLeave} onClose={close} />}
      {over === 'withdraw' && <WithdrawDialog turn={turn} onClose={close} />}
      {over === 'keys' && <MeetingKeys hasPictures={hasPictures} onClose={close} title={t('keys-title')} />}
    </MeetingFrame>
  );
}
