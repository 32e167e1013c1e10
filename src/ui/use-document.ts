import { useEffect, useState } from 'react';
import type { PrintDocument } from '../app/documents/document-block.ts';
import { type FailureCode, failureCodeOf } from '../app/failure.ts';
import { type DocumentOrder, documentFor } from '../app/make-document.ts';
import { useDesk } from './application-context.tsx';
import { useSessionState } from './session-context.tsx';

export type DocumentMade = { readonly document: PrintDocument } | { readonly failure: FailureCode };

/** The document that is ordered, made of the record as it stands; null while it is made, or while nothing is ordered. */
export function useDocument(order: DocumentOrder | null): DocumentMade | null {
  const { application } = useDesk();
  const { record } = useSessionState();
  const [made, setMade] = useState<{ readonly order: DocumentOrder; readonly outcome: DocumentMade } | null>(null);

  useEffect(() => {
    if (!order) return;
    let isWanted = true;
    const show = (outcome: DocumentMade) => {
      if (isWanted) setMade({ order, outcome });
    };
    documentFor(application, record, order).then(
      (document) => show({ document }),
      (cause: unknown) => show({ failure: failureCodeOf(cause, 'document-failed') }),
    );
    return () => {
      isWanted = false;
    };
  }, [application, record, order]);

  return made !== null && made.order === order ? made.outcome : null;
}
