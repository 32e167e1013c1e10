import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, type FailureCode, failureCodeOf } from '../../../app/failure.ts';
import { type LookedAt, lookAtDocument, mergeReopened, type Reopened, reopenDocument } from '../../../app/reopen-document.ts';
import { useDesk } from '../../application-context.tsx';
import { documentBytes } from '../../document-bytes.ts';

/** How far a record is on its way back from a document. */
type Reopening =
  | { readonly step: 'checking' | 'checked' | 'opening' | 'merging' }
  | { readonly step: 'opened'; readonly reopened: Reopened }
  | { readonly step: 'merged'; readonly record: string; readonly events: number }
  | { readonly step: 'failed'; readonly code: FailureCode };

/** The way of one record out of a document. Another document begins it anew; what was opened is forgotten with the page. */
export function useReopening(document: File, onMerged: () => void) {
  const { t } = useTranslation('seals');
  const { application } = useDesk();
  const [file, setFile] = useState(document);
  const [lookedAt, setLookedAt] = useState<LookedAt | null>(null);
  const [now, setNow] = useState<Reopening>({ step: 'checking' });
  /** What is still under way for a document that is no longer the chosen one says nothing. */
  const attempt = useRef(0);

  const go = useCallback(async (step: 'checking' | 'opening' | 'merging', work: () => Promise<Reopening>): Promise<void> => {
    attempt.current += 1;
    const own = attempt.current;
    setNow({ step });
    const next = await work().catch((cause: unknown): Reopening => ({ step: 'failed', code: failureCodeOf(cause) }));
    if (own === attempt.current) setNow(next);
  }, []);

  useEffect(() => {
    setLookedAt(null);
    void go('checking', async () => {
      const found = await lookAtDocument(application, await documentBytes(file), t('this-laptop'));
      setLookedAt(found);
      if (found.verdict.verdict === 'unreadable') return { step: 'failed', code: 'document-unreadable' };
      return found.copy ? { step: 'checked' } : { step: 'failed', code: 'document-without-copy' };
    });
  }, [application, file, go, t]);

  return {
    file,
    now,
    lookedAt,
    choose: setFile,
    openWith: (typed: string) =>
      go('opening', async () => {
        if (lookedAt === null) throw new Failure('document-unreadable');
        return { step: 'opened', reopened: await reopenDocument(application, lookedAt, typed) };
      }),
    async merge(): Promise<void> {
      if (now.step !== 'opened' || now.reopened.kind !== 'mergeable') return;
      const { reopened } = now;
      await go('merging', async () => {
        const events = await mergeReopened(application, reopened);
        onMerged();
        return { step: 'merged', record: reopened.record, events };
      });
    },
  };
}
