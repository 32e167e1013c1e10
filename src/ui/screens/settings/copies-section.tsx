import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndexRow } from '../../../app/ports.ts';
import { lastBackup } from '../../../domain/ledger.ts';
import { useDesk } from '../../application-context.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import layout from '../../styles/layout.module.css';
import { BlankKit } from './blank-kit.tsx';
import { writtenInstant } from './last-copy-words.ts';
import { MakeCopy } from './make-copy.tsx';
import { RestoreCopy } from './restore-copy.tsx';

interface Props {
  /** To where a recovery sheet is made. */
  readonly onLock: () => void;
  readonly onRestored: () => void;
}

/** The heading stays where it is when the words come. */
const ROOM_FOR_WORDS = '\u00a0';

interface Known {
  readonly hasRecovery: boolean;
  readonly lastCopy: string | null;
  readonly rows: readonly IndexRow[];
}

/** Copies outside this laptop: making one, and bringing one back; and paper for the day that there is no laptop. */
export function CopiesSection({ onLock, onRestored }: Props) {
  const { t } = useTranslation(['copies', 'settings', 'records']);
  const { application, settings } = useDesk();
  const [known, setKnown] = useState<Known | null>(null);

  const load = useCallback(() => {
    const { vault } = application;
    Promise.all([vault.care().then((care) => care.ledger()), vault.index()])
      .then(([ledger, { rows }]) => setKnown({ hasRecovery: ledger.recovery !== null, lastCopy: lastBackup(ledger), rows }))
      // Making or restoring a copy meets the same failure, and names it there.
      .catch(() => setKnown({ hasRecovery: true, lastCopy: null, rows: [] }));
  }, [application]);
  useEffect(load, [load]);

  const lastCopyWords = (at: string | null) =>
    at === null ? t('records:no-copy') : t('records:last-copy', { day: writtenInstant(at, settings.language) });

  return (
    <div className={layout.stackL}>
      <PageHeading focusKey="copies" eyebrow={known ? lastCopyWords(known.lastCopy) : ROOM_FOR_WORDS}>
        {t('settings:section.copies')}
      </PageHeading>
      {known && (
        <div className={layout.even}>
          <MakeCopy hasRecovery={known.hasRecovery} rows={known.rows} onLock={onLock} onMade={load} />
          <RestoreCopy
            onRestored={() => {
              load();
              onRestored();
            }}
          />
        </div>
      )}
      <BlankKit />
    </div>
  );
}
