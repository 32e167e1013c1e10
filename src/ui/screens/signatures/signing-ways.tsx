import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Participant } from '../../../domain/participants.ts';
import { SIGNING_WAYS, type UnfinishedSignature } from '../../../domain/unfinished-signature.ts';
import { Button } from '../../components/button.tsx';
import { Segment } from '../../components/segment.tsx';
import { SignaturePad } from '../../components/signature-pad.tsx';
import { TextField } from '../../components/text-field.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

interface Props {
  readonly signer: Participant;
  readonly unfinished: UnfinishedSignature;
  /** The name as it is typed now. */
  readonly typedName: () => string;
  readonly onChange: (change: Partial<UnfinishedSignature>) => void;
  readonly onDone: () => void;
  /** The ways that do not sign, beside the one that does. */
  readonly children: ReactNode;
}

/** Drawn, typed, on paper or later: equal ways, each to be reached and ended with keys alone. */
export function SigningWays({ signer, unfinished, typedName, onChange, onDone, children }: Props) {
  const { t } = useTranslation('signatures');
  const [attempt, setAttempt] = useState(0);
  const [isNameMissing, setNameMissing] = useState(false);
  const { id, name } = signer;
  const { way, strokes, typed } = unfinished;
  const missing = [
    ...(way === 'drawn' && strokes.length === 0 ? [{ id: 'drawn', label: t('missing-drawn'), field: 'ways' }] : []),
    ...(way === 'typed' && isNameMissing ? [{ id: 'typed', label: t('type-your-name'), field: `typed/${id}` }] : []),
  ];
  function finish() {
    const hasNoName = way === 'typed' && typedName() === '';
    setNameMissing(hasNoName);
    if (hasNoName || (way === 'drawn' && strokes.length === 0)) setAttempt((tries) => tries + 1);
    else onDone();
  }

  return (
    <>
      <MissingSummary title={t('missing-title')} attempt={attempt} lines={attempt > 0 ? missing : []} />
      <div data-part="ways">
        <Segment
          legend={t('how-sign')}
          options={SIGNING_WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
          value={way}
          onChange={(chosen) => onChange({ way: chosen })}
        />
      </div>
      {way === 'drawn' && (
        <SignaturePad
          label={t('pad', { name })}
          clearLabel={t('again')}
          strokes={strokes}
          onChange={(drawn) => onChange({ strokes: drawn.map((stroke) => [...stroke]) })}
        />
      )}
      {way === 'typed' && (
        <TextField
          label={t('type-your-name')}
          field={`typed/${id}`}
          initialText={typed}
          isLarge
          onInput={(now) => onChange({ typed: now })}
        />
      )}
      {way === 'paper' && <p className={text.lead}>{t('paper-lead')}</p>}
      {way === 'later' && <p className={text.lead}>{t('later-lead')}</p>}
      <div className={layout.row}>
        <Button kind="primary" size="l" iconEnd="forward" onPress={finish}>
          {signer.role === 'facilitator' ? t('done') : t('done-hand-back')}
        </Button>
        {children}
      </div>
    </>
  );
}
