import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signingLanguage, type TextToSign, textToSign } from '../../../app/signing.ts';
import { assentOrder } from '../../../domain/agreements.ts';
import type { EventOf, Fact } from '../../../domain/meeting-events.ts';
import { facilitatorOf, type Participant } from '../../../domain/participants.ts';
import { isReadAloudTo } from '../../../domain/signatures.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Segment } from '../../components/segment.tsx';
import { SignaturePad, type Stroke } from '../../components/signature-pad.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Tick } from '../../components/tick.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { atOf, type SignaturePlace } from './signature-place.ts';
import styles from './signatures-screen.module.css';
import { SignedText } from './signed-text.tsx';
import { SignerFrame } from './signer-frame.tsx';

const WAYS = ['drawn', 'typed', 'paper', 'later'] as const;
type Way = (typeof WAYS)[number];

interface Props {
  readonly signer: Participant;
  readonly onGo: (place: SignaturePlace) => void;
}

/** One person's own sheet: the exact text, and every way to sign it or not. */
export function SignerSheet({ signer, onGo }: Props) {
  const { t } = useTranslation(['signatures', 'common']);
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { application } = useDesk();
  const { id, name } = signer;
  const readers = [signer.interpreter.trim(), facilitatorOf(record)?.name ?? ''].filter((reader) => reader !== '');
  const [toSign, setToSign] = useState<TextToSign | null>(null);
  const [way, setWay] = useState<Way>('drawn');
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [isRead, setRead] = useState(false);
  const [reader, setReader] = useState(readers[0] ?? '');
  const [attempt, setAttempt] = useState(0);
  const [isNameMissing, setNameMissing] = useState(false);
  const typed = useRef('');
  const mustBeRead = isReadAloudTo(signer);
  const language = signingLanguage(application, signer);

  useEffect(() => {
    let isShown = true;
    textToSign(application, record, signer, language).then(
      (made) => {
        if (isShown) setToSign(made);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [application, record, signer, language]);

  const missing = [
    ...(mustBeRead && !isRead && way !== 'later' ? [{ id: 'read', label: t('read-and-retold'), field: 'read-aloud' }] : []),
    ...(way === 'drawn' && strokes.length === 0 ? [{ id: 'drawn', label: t('missing-drawn'), field: 'ways' }] : []),
    ...(way === 'typed' && isNameMissing ? [{ id: 'typed', label: t('type-your-name'), field: `typed/${id}` }] : []),
  ];

  function fact({ text: signedText, hash, language: signedIn, covers }: TextToSign): Fact {
    if (way === 'later') return { type: 'signature.deferred', participant: id };
    const manner: EventOf<'signature.given'>['manner'] = way;
    return {
      type: 'signature.given',
      participant: id,
      manner,
      strokes: way === 'drawn' ? strokes : [],
      typed: way === 'typed' ? typed.current.trim() : '',
      text: signedText,
      language: signedIn,
      hash,
      covers: [...covers],
      readToBy: mustBeRead ? reader : '',
    };
  }

  async function finish() {
    const hasNoName = way === 'typed' && typed.current.trim() === '';
    setNameMissing(hasNoName);
    const isIncomplete = hasNoName || missing.some(({ id: one }) => one !== 'typed');
    if (isIncomplete || !toSign) {
      setAttempt((tries) => tries + 1);
      return;
    }
    const next: SignaturePlace = signer.role === 'facilitator' ? { open: 'list' } : { open: 'hand-back', signer: id, reopen: null };
    await session.record([fact(toSign)], { screen: 'signatures', at: atOf(next), field: null });
  }

  return (
    <SignerFrame>
      <div className={styles.sheetPage}>
        <PageHeading focusKey={`sheet/${id}`}>{t('sheet-title', { name })}</PageHeading>
        <div className={styles.sheetParts}>
          <div>
            {toSign && <SignedText text={toSign.text} language={toSign.language} note={t('signing-means')} label={t('our-agreements')} />}
          </div>
          <div className={styles.signing}>
            <MissingSummary title={t('missing-title')} attempt={attempt} lines={attempt > 0 ? missing : []} />
            {mustBeRead && (
              <div data-part="read-aloud" className={styles.readAloud}>
                <Tick label={t('read-and-retold')} detail={t('read-by-retold', { reader, name })} isTicked={isRead} onChange={setRead} />
                {readers.length > 1 && (
                  <Segment
                    legend={t('who-read')}
                    options={readers.map((value) => ({ value, label: value }))}
                    value={reader}
                    onChange={setReader}
                  />
                )}
              </div>
            )}
            <div data-part="ways">
              <Segment
                legend={t('how-sign')}
                options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
                value={way}
                onChange={setWay}
              />
            </div>
            {way === 'drawn' && <SignaturePad label={t('pad', { name })} clearLabel={t('again')} strokes={strokes} onChange={setStrokes} />}
            {way === 'typed' && (
              <TextField
                label={t('type-your-name')}
                field={`typed/${id}`}
                initialText={typed.current}
                isLarge
                onInput={(now) => {
                  typed.current = now;
                }}
              />
            )}
            {way === 'paper' && <p className={text.lead}>{t('paper-lead')}</p>}
            {way === 'later' && <p className={text.lead}>{t('later-lead')}</p>}
            <div className={layout.stackS}>
              <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => void finish()}>
                {signer.role === 'facilitator' ? t('done') : t('done-hand-back')}
              </Button>
              {assentOrder(record).some((one) => one.id === id) && (
                <Button isFull onPress={() => onGo({ open: 'disagrees', signer: id })}>
                  {t('i-disagree')}
                </Button>
              )}
              <Button kind="quiet" isFull onPress={() => onGo({ open: 'declines', signer: id })}>
                {t('i-do-not-sign')}
              </Button>
            </div>
          </div>
        </div>
      </div>
    </SignerFrame>
  );
}
