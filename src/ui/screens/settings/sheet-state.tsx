import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../../domain/calendar.ts';
import type { Ledger } from '../../../domain/ledger.ts';
import { useDesk } from '../../application-context.tsx';
import text from '../../styles/text.module.css';

/** When the recovery sheet was made and tried out; nothing while that is being read. */
export function SheetState() {
  const { t } = useTranslation('settings');
  const { application, settings } = useDesk();
  const [ledger, setLedger] = useState<Ledger | null>(null);
  useEffect(() => {
    let isShown = true;
    application.vault
      .care()
      .then((care) => care.ledger())
      .then(
        (read) => {
          if (isShown) setLedger(read);
        },
        () => undefined,
      );
    return () => {
      isShown = false;
    };
  }, [application]);
  if (ledger === null) return null;
  const on = (instant: string | null | undefined) =>
    instant ? writtenDate(instant.slice(0, 10), settings.language, { withYear: true }) : '';
  const { recovery } = ledger;
  const state = recovery === null ? 'none' : recovery.triedAt === null ? 'untried' : 'tried';
  return <p className={text.muted}>{t(`sheet.${state}`, { date: on(recovery?.madeAt), tried: on(recovery?.triedAt) })}</p>;
}
