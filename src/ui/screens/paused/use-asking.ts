import { useState } from 'react';
import { nextToAsk } from '../../../app/return-course.ts';
import type { Participant } from '../../../domain/participants.ts';
import { askingOrder } from '../../../domain/participants.ts';
import { asksBeforeReturn, returnAnswer } from '../../../domain/pause.ts';
import { useSessionState, useSteps } from '../../session-context.tsx';

export const RETURN_ANSWERS = ['go-on', 'other-way', 'stop'] as const;
type Answer = (typeof RETURN_ANSWERS)[number];

/** Whom is asked now in a pause, and what was chosen so far. */
export interface Asking {
  readonly current: Participant | null;
  readonly after: Participant | null;
  readonly before: Participant | null;
  /** Counts only when the next person is gone to, so that arrow keys can move between the answers. */
  readonly chosen: Answer | null;
  readonly choose: (answer: Answer) => void;
  readonly goToNext: () => Promise<void>;
  readonly goToPrevious: () => void;
}

export function useAsking(): Asking {
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const [askedAgain, setAskedAgain] = useState<string | null>(null);
  const [chosen, choose] = useState<Answer | null>(null);
  const order = asksBeforeReturn(record) ? askingOrder(record) : [];
  const current = order.find(({ id }) => id === askedAgain) ?? nextToAsk(record);
  const place = current ? order.indexOf(current) : order.length;
  const before = order.slice(0, place).at(-1) ?? null;
  return {
    current,
    before,
    after: order.slice(place + 1).find(({ id }) => returnAnswer(record, id) === 'not-asked') ?? null,
    chosen,
    choose,
    goToNext: async () => {
      if (!current || chosen === null) return;
      await tell({ type: 'return.answered', participant: current.id, answer: chosen });
      setAskedAgain(null);
      choose(null);
    },
    goToPrevious: () => {
      setAskedAgain(before?.id ?? null);
      choose(null);
    },
  };
}
