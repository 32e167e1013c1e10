import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Reopening, reopeningOf } from '../../../app/reopening-copy.ts';
import type { HandedOut } from '../../../domain/disclosure-grounds.ts';
import { useDesk } from '../../application-context.tsx';
import { Callout } from '../../components/callout.tsx';
import { useOpenRecord } from '../../session-context.tsx';
import text from '../../styles/text.module.css';

/** Whether the record can be opened again from this document, before it is made. */
export function ReopeningNote({ kind }: { readonly kind: HandedOut }) {
  const { t } = useTranslation('documents');
  const { application } = useDesk();
  const { session } = useOpenRecord();
  const [reopening, setReopening] = useState<Reopening>('not-of-this-kind');

  useEffect(() => {
    let isWanted = true;
    reopeningOf(application.vault, kind, session.isRehearsal)
      .then((found) => isWanted && setReopening(found))
      // A vault that does not answer makes no document either, and says so there.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [application, kind, session]);

  if (reopening === 'not-of-this-kind') return null;
  if (reopening === 'holds-copy') return <p className={text.muted}>{t('reopening.holds-copy')}</p>;
  return <Callout>{t(`reopening.${reopening}`)}</Callout>;
}
