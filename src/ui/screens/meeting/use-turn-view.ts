import { useState } from 'react';
import type { CardId } from '../../../domain/conversation-script.ts';
import type { TurnPanel } from './turn-talk.tsx';

/** What is looked at on the page of a turn; nothing of it is kept. */
export interface TurnView {
  /** Which of the ways to ask, counted on from the first. */
  readonly variant: number;
  readonly panel: TurnPanel | null;
  readonly beside: 'circle' | 'cards' | 'memory';
  readonly card: CardId | null;
  readonly over: 'pictures' | 'withdraw' | 'keys' | 'children' | null;
}

const START: TurnView = { variant: 0, panel: null, beside: 'circle', card: null, over: null };

/**
 * The view of this turn, and how to change a part of it. Another turn starts afresh, in the same elements: making those
 * anew took half the time of a step.
 */
export function useTurnView(turn: string): readonly [TurnView, (part: Partial<TurnView>) => void] {
  const [shown, setShown] = useState({ turn, view: START });
  const view = shown.turn === turn ? shown.view : START;
  return [view, (part) => setShown((now) => ({ turn, view: { ...(now.turn === turn ? now.view : START), ...part } }))];
}
