import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cardAt } from '../../../app/card-words.ts';
import { childrenLeaving, factsOnChildrenLeaving } from '../../../app/children-leaving.ts';
import { factsOnLeaving, personAfter, turnAfter, turnBefore } from '../../../app/meeting-course.ts';
import { pointsAtPictures, turnWords } from '../../../app/turn-words.ts';
import { childrenWhoMayLeave, MINUTES_WITH_YOUNG_CHILD } from '../../../domain/children-left.ts';
import type { CardId } from '../../../domain/conversation-script.ts';
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

type Beside = 'circle' | 'cards' | 'memory';

/** One turn of one person. Nothing needs typing; every key is on the page that `?` opens. */
export function TurnPage({ plan, turn, startedAt, isNoteShown, onNoteShown, onBlank }: Props) {
  const { t } = useTranslation('meeting');
  const { session, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { application } = useDesk();
  const sources = useSlotSources();
  const page = useRef<HTMLElement>(null);
  const leaving = useRef('');
  const [variant, setVariant] = useState(0);
  const [panel, setPanel] = useState<TurnPanel | null>(null);
  const [beside, setBeside] = useState<Beside>('circle');
  const [card, setCard] = useState<CardId | null>(null);
  const [isBoardOpen, setBoardOpen] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [isKeysOpen, setKeysOpen] = useState(false);
  const [isChildrenOpen, setChildrenOpen] = useState(false);
  const minutes = useMinutesSince(record.meetingOpened?.time) ?? 0;
  const [shown, setShown] = useState(turn.id);
  if (shown !== turn.id) {
    // Another turn starts afresh in the same elements: making them anew took half the time of a step.
    setShown(turn.id);
    setVariant(0);
    setPanel(null);
    setBeside('circle');
    setCard(null);
    setBoardOpen(false);
    setWithdrawing(false);
    setKeysOpen(false);
    setChildrenOpen(false);
  }

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
  /** After what a child told, whatever pauses goes apart, and the way back begins with the help that it needs. */
  const pause = (code: PauseCode) =>
    card === 'disclosure'
      ? void session.record([{ type: 'meeting.paused', code: 'apart' }], { screen: 'paused', at: turn.id, field: null })
      : void session.record([{ type: 'meeting.paused', code }], { screen: 'meeting', at: turn.id, field: null });
  const childrenLeave = () => {
    setChildrenOpen(false);
    const facts = factsOnChildrenLeaving(record, plan, turn, shownNow(), session.textFor(noteSlot).trim() !== '');
    const isGone = childrenWhoMayLeave(record).some(({ id }) => id === turn.participant);
    void session.record(facts, { screen: 'meeting', at: isGone ? null : turn.id, field: null });
  };
  const focusHeading = () => page.current?.querySelector('h1')?.focus();
  const backToPerson = () => {
    setCard(null);
    setBeside('circle');
  };
  const goOn = () => {
    if (!card) void leave('next');
    else if (card === 'disclosure') pause('apart');
    else backToPerson();
  };
  const togglePanel = (one: TurnPanel) => setPanel((open) => (open === one ? null : one));
  const toggleCards = () => (beside === 'cards' ? backToPerson() : setBeside('cards'));
  const openNote = () => {
    backToPerson();
    onNoteShown(true);
    // The field is there after the render this causes.
    requestAnimationFrame(() => page.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(noteSlot)}"]`)?.focus());
  };
  const stepOut = () => {
    if (beside !== 'circle') backToPerson();
    else setPanel(null);
    focusHeading();
  };
  const hasPictures = person !== undefined && (pointsAtPictures(person, turn) || card === 'freezing');
  const digits = Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => [String(place), () => setCard(cardAt(place) ?? null)]));
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
      m: () => setBeside((open) => (open === 'memory' ? 'circle' : 'memory')),
      o: openNote,
      v: () => setVariant((now) => now + 1),
      s: () => togglePanel('silent'),
      d: () => togglePanel('follow-up'),
      b: onBlank,
      '?': () => setKeysOpen(true),
      Escape: stepOut,
      ...(hasInterpreter(record) ? { t: () => pause('interpreter') } : {}),
      ...(hasPictures ? { w: () => setBoardOpen(true) } : {}),
      ...(beside === 'cards' ? digits : {}),
    },
    !isBoardOpen,
  );

  if (!person) return null;
  if (isBoardOpen) return <PictureBoard person={person} sentence={sentence} onClose={() => setBoardOpen(false)} onBlank={onBlank} />;
  return (
    <MeetingFrame
      at={turn}
      plan={plan}
      isLook={!isNoteShown && beside === 'circle'}
      onBlank={onBlank}
      onKeys={() => setKeysOpen(true)}
      onChildrenLeave={() => setChildrenOpen(true)}
      bar={
        <TurnBar
          person={person}
          next={next}
          isCard={card !== null}
          startsApart={card === 'disclosure'}
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
            onPictures={() => setBoardOpen(true)}
            onWithdraw={() => setWithdrawing(true)}
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
            onOtherSentence={() => setVariant((now) => now + 1)}
            onPictures={() => setBoardOpen(true)}
            onLater={() => void leave('later')}
            onMemoryAid={() => setBeside('memory')}
            onChildrenLeave={
              minutes >= MINUTES_WITH_YOUNG_CHILD && childrenLeaving(record) === 'can-leave' ? () => setChildrenOpen(true) : null
            }
          />
        )}
        {beside === 'circle' && (
          <div className={layout.meetCircle}>
            <MeetingCircle plan={plan} turn={turn} nextId={personAfter(record, plan, turn)} />
          </div>
        )}
        {beside === 'cards' && <CardDrawer chosen={card} onChoose={setCard} onClose={backToPerson} />}
        {beside === 'memory' && (
          <MemoryAid turn={turn} onClose={stepOut}>
            <MeetingCircle plan={plan} turn={turn} nextId={personAfter(record, plan, turn)} mode="compact" />
          </MemoryAid>
        )}
      </main>
      <ChildrenLeaveDialog isOpen={isChildrenOpen} plan={plan} onLeave={childrenLeave} onClose={() => setChildrenOpen(false)} />
      <WithdrawDialog isOpen={isWithdrawing} turn={turn} onClose={() => setWithdrawing(false)} />
      <MeetingKeys isOpen={isKeysOpen} hasPictures={hasPictures} onClose={() => setKeysOpen(false)} title={t('keys-title')} />
    </MeetingFrame>
  );
}
