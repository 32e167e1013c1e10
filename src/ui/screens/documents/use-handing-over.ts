import { useEffect, useRef, useState } from 'react';
import type { PrintDocument } from '../../../app/documents/document-block.ts';
import { type Disclosure, handOver, makeForHandingOver, toPrint } from '../../../app/export-document.ts';
import { type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import type { DocumentToHand, HandedOutOrder } from '../../../app/make-document.ts';
import { useDesk } from '../../application-context.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';

/** A document and to whom it goes, as somebody chose it. */
export interface Chosen {
  readonly order: HandedOutOrder;
  readonly disclosure: Disclosure;
}

/** How far a document is on its way out. */
export type Leaving =
  | { readonly step: 'choosing' | 'making' | 'stopped' | 'handed-over' }
  /** Made, with characters that no font has; somebody decides. */
  | { readonly step: 'made'; readonly made: DocumentToHand; readonly chosen: Chosen }
  | { readonly step: 'printed'; readonly document: PrintDocument }
  | { readonly step: 'failed'; readonly code: FailureCode };

export interface HandingOver {
  readonly leaving: Leaving;
  /** Makes the file and hands it over, unless a character cannot be printed. */
  save(chosen: Chosen): Promise<void>;
  /** Hands over what was made, as it is. */
  saveAsItIs(): Promise<void>;
  print(chosen: Chosen): Promise<void>;
  /** Ends the work at once; nothing leaves. */
  stop(): void;
  /** Something else was chosen: what was made is no longer what is meant. */
  chooseAgain(): void;
}

/** The way of one document out of the record. What is being made stops with the page. */
export function useHandingOver(): HandingOver {
  const { application } = useDesk();
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const [leaving, setLeaving] = useState<Leaving>({ step: 'choosing' });
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  async function leave(step: (signal: AbortSignal) => Promise<Leaving>): Promise<void> {
    const own = new AbortController();
    work.current = own;
    setLeaving({ step: 'making' });
    try {
      setLeaving(await step(own.signal));
    } catch (failure) {
      setLeaving({ step: 'failed', code: failureCodeOf(failure, 'document-failed') });
    }
  }

  async function handedOver(made: DocumentToHand, { order, disclosure }: Chosen): Promise<Leaving> {
    const hasLeft = await handOver(application, session, made, order, disclosure);
    return hasLeft ? { step: 'handed-over' } : NOT_LOGGED;
  }

  return {
    leaving,
    save: (chosen) =>
      leave(async (signal) => {
        const made = await makeForHandingOver(application, record, chosen.order, signal);
        if (made === null || signal.aborted) return { step: 'stopped' };
        return made.missing.length > 0 ? { step: 'made', made, chosen } : handedOver(made, chosen);
      }),
    async saveAsItIs() {
      if (leaving.step === 'made') await leave(() => handedOver(leaving.made, leaving.chosen));
    },
    print: ({ order, disclosure }) =>
      leave(async (signal) => {
        const document = await toPrint(application, session, order, disclosure, signal);
        if (document) return { step: 'printed', document };
        return signal.aborted ? { step: 'stopped' } : NOT_LOGGED;
      }),
    stop: () => work.current?.abort(),
    chooseAgain: () => setLeaving((now) => (now.step === 'making' ? now : { step: 'choosing' })),
  };
}

const NOT_LOGGED: Leaving = { step: 'failed', code: 'storage-failed' };
