import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteCopy } from '../../../app/record-end.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import type { Copy } from '../../../domain/ledger.ts';
import { useDesk } from '../../application-context.tsx';
import { TicksList } from '../../components/ticks-list.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

interface Props {
  readonly copies: readonly Copy[];
  /** How many are still there, after each tick. */
  readonly onLeft: (count: number) => void;
  readonly onFailure: (failure: unknown) => void;
}

/** Copies outside the vault: a tick says that one is gone, and is kept at once. */
export function KnownCopies({ copies, onLeft, onFailure }: Props) {
  const { t } = useTranslation(['erasing', 'documents']);
  const { application, settings } = useDesk();
  const [gone, setGone] = useState<readonly string[]>([]);

  function show(now: readonly string[]): void {
    setGone(now);
    onLeft(copies.length - now.length);
  }

  async function tick(copy: string, isGone: boolean): Promise<void> {
    show(isGone ? [...gone, copy] : gone.filter((one) => one !== copy));
    try {
      await noteCopy(application, copy, isGone);
    } catch (failure) {
      show(gone);
      onFailure(failure);
    }
  }

  const inWords = (day: string) => writtenDate(day, settings.language, { withYear: true });
  if (copies.length === 0) return <p className={text.muted}>{t('no-copies')}</p>;
  return (
    <section className={layout.stackS}>
      <h2 className={text.m}>{t('copies')}</h2>
      <TicksList
        label={t('copies')}
        rows={copies.map((copy) => ({
          id: copy.copy,
          // Before other documents could leave, only the agreement sheet did.
          name: copy.document
            ? t(`documents:kind.${copy.document}`)
            : t(`copy.${copy.what === 'backup' && copy.record === null ? 'backup-all' : copy.what}`),
          detail: [
            inWords(copy.at.slice(0, 10)),
            t(`place.${copy.where}`),
            ...(copy.destroyBy ? [t('documents:destroyed-by', { day: inWords(copy.destroyBy) })] : []),
          ].join(' · '),
          tick: { isTicked: gone.includes(copy.copy), onChange: (isGone) => void tick(copy.copy, isGone) },
        }))}
      />
    </section>
  );
}
