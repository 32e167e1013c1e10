import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blockSentence, suggestedSeen } from '../../../app/agreement-in-words.ts';
import { heardFirst } from '../../../app/agreement-words.ts';
import { askOfSlot } from '../../../app/building-blocks.ts';
import { type Agreement, agreementsOf, missingInAgreement } from '../../../domain/agreements.ts';
import type { BlockAsk } from '../../../domain/meeting-events.ts';
import { Callout } from '../../components/callout.tsx';
import { SlotPill } from '../../components/slot-pill.tsx';
import { FactField } from '../../fact-field.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { BlockSlotField } from './block-slot-field.tsx';
import styles from './building-blocks.module.css';

interface Props {
  readonly agreement: Agreement;
  /** All slots are filled: where the focus goes next. */
  readonly onFilled: () => void;
}

/** A building block being filled in: the sentence as it will stand, and below it the answers to one slot at a time. */
export function BlockFields({ agreement, onFilled }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const { session, structure, wording } = useOpenRecord();
  const { record } = useSessionState();
  const [asked, setAsked] = useState(() => firstMissing(agreement));
  const field = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  const id = useId();
  const block = structure.blocks.find((one) => one.id === agreement.block);
  const seen = new Set<string>();

  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    if (asked !== null) field.current?.querySelector<HTMLElement>('button, input')?.focus();
  }, [asked]);

  function ask(next: BlockAsk | null) {
    hasMoved.current = true;
    setAsked(next);
  }

  /** On to the next slot that is empty, as the record stands now. */
  function goOn() {
    const now = agreementsOf(session.state().record).find((one) => one.id === agreement.id);
    const next = now ? firstMissing(now) : null;
    ask(next);
    if (next === null) onFilled();
  }

  const parts = blockSentence(record, agreement, wording).map((part, at) => {
    const slot = askOfSlot(agreement, part.slot);
    const key = `${at}/${part.slot}`;
    if (part.slot === null || slot === undefined || seen.has(slot))
      return <span key={key}>{part.slot ? <b>{part.text}</b> : part.text}</span>;
    seen.add(slot);
    const isFilled = !missingInAgreement(agreement).includes(slot);
    const shown = isFilled ? part.text : t(`blank.${slot}`);
    return (
      <span key={key} data-part={`agreement/${agreement.id}/${slot}`}>
        <SlotPill
          label={t('block.slot', { ask: t(`ask.${slot}`), value: isFilled ? part.text : t('no-words-yet') })}
          isFilled={isFilled}
          isExpanded={asked === slot}
          controls={id}
          onPress={() => ask(asked === slot ? null : slot)}
        >
          {shown}
        </SlotPill>
      </span>
    );
  });

  return (
    <>
      <p className={styles.sentence}>{parts}</p>
      {block?.['asked-first'] && (
        <Callout icon="ear">
          <p>{t('block.asked-first', { names: heardFirst(record)[0]?.name ?? '' })}</p>
        </Callout>
      )}
      <div id={id} ref={field} className={styles.asked}>
        {asked !== null && <BlockSlotField key={asked} agreement={agreement} ask={asked} onAnswered={goOn} />}
      </div>
      {missingInAgreement(agreement).length === 0 && (
        <FactField
          slot={`agreement/${agreement.id}/seen`}
          label={t('block.seen-instead')}
          help={t('block.seen-suggested', { line: suggestedSeen(record, agreement, wording) })}
        />
      )}
    </>
  );
}

function firstMissing(agreement: Agreement): BlockAsk | null {
  const missing = missingInAgreement(agreement);
  return agreement.asks.find((ask) => missing.includes(ask)) ?? (missing.includes('until-before-from') ? 'until' : null);
}
