import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signingLanguage, type TextToSign, textToSign } from '../../../app/signing.ts';
import { assentOrder } from '../../../domain/agreements.ts';
import type { Participant } from '../../../domain/participants.ts';
import { mustBeReadTo } from '../../../domain/signatures.ts';
import { DECISIVE_LANGUAGE } from '../../../domain/translations.ts';
import { draftOfSignature, signatureSlot, type UnfinishedSignature, unfinishedSignatureIn } from '../../../domain/unfinished-signature.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { ReadAloud } from './read-aloud.tsx';
import { atOf, type SignaturePlace } from './signature-place.ts';
import styles from './signatures-screen.module.css';
import { SignedText } from './signed-text.tsx';
import { SignerFrame } from './signer-frame.tsx';
import { SigningWays } from './signing-ways.tsx';

interface Props {
  readonly signer: Participant;
  readonly onGo: (place: SignaturePlace) => void;
}

/** One person's own sheet: the exact text, read aloud first where it must be, and every way to sign it or not. */
export function SignerSheet({ signer, onGo }: Props) {
  const { t } = useTranslation(['signatures', 'common']);
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { application } = useDesk();
  const { id, name } = signer;
  const [toSign, setToSign] = useState<TextToSign | null>(null);
  const [unfinished, setUnfinished] = useState(() => unfinishedSignatureIn(session.unfinishedIn(signatureSlot(id))));
  // Also holds what was typed since the last render: a letter draws nothing anew.
  const kept = useRef(unfinished);
  const language = signingLanguage(application, signer);
  const mustBeRead = mustBeReadTo(record, signer, language);
  const isRead = !mustBeRead || (unfinished.readBy !== '' && unfinished.readHash === toSign?.hash);
  const isBilingual = (toSign?.parts.length ?? 0) > 1;
  const isInDutchAlone = toSign?.parts.every((part) => part.lines.every((line) => line.language === DECISIVE_LANGUAGE)) ?? true;

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

  /** Every stroke and letter is kept at once, so that a closed laptop costs no more than the stroke being drawn. */
  function keep(change: Partial<UnfinishedSignature>) {
    kept.current = { ...kept.current, ...change };
    if (change.typed === undefined) setUnfinished(kept.current);
    session.type(signatureSlot(id), draftOfSignature(kept.current));
  }

  async function end(isLater: boolean) {
    if (!toSign) return;
    const { text: signedText, hash, language: signedIn, covers } = toSign;
    const { way, strokes, typed, readBy } = kept.current;
    const next: SignaturePlace = signer.role === 'facilitator' ? { open: 'list' } : { open: 'hand-back', signer: id, reopen: null };
    const cursor = { screen: 'signatures', at: atOf(next), field: null };
    if (isLater || way === 'later') return void (await session.record([{ type: 'signature.deferred', participant: id }], cursor));
    await session.record(
      [
        {
          type: 'signature.given',
          participant: id,
          manner: way,
          strokes: way === 'drawn' ? strokes : [],
          typed: way === 'typed' ? typed.trim() : '',
          text: signedText,
          language: signedIn,
          hash,
          covers: [...covers],
          readToBy: mustBeRead ? readBy : '',
        },
      ],
      cursor,
    );
  }

  const otherWays = (
    <>
      {assentOrder(record).some((one) => one.id === id) && (
        <Button size="l" onPress={() => onGo({ open: 'disagrees', signer: id })}>
          {t('i-disagree')}
        </Button>
      )}
      <Button kind="quiet" size="l" onPress={() => onGo({ open: 'declines', signer: id })}>
        {t('i-do-not-sign')}
      </Button>
    </>
  );

  return (
    <SignerFrame>
      <div className={styles.sheetPage}>
        <PageHeading focusKey={`sheet/${id}`}>{t('sheet-title', { name })}</PageHeading>
        <div className={classNames(styles.sheetParts, isBilingual && styles.stacked)}>
          <div>
            {toSign && (
              <SignedText
                parts={toSign.parts}
                note={isInDutchAlone ? t('signing-means') : `${t('signing-means')} ${t('dutch-decides')}`}
                label={t('our-agreements')}
              />
            )}
          </div>
          <div className={styles.signing}>
            {mustBeRead && toSign && (
              <ReadAloud
                signer={signer}
                readBy={isRead ? unfinished.readBy : ''}
                onRead={(readBy) => keep({ readBy, readHash: toSign.hash })}
              />
            )}
            {isRead ? (
              <SigningWays
                signer={signer}
                unfinished={unfinished}
                typedName={() => kept.current.typed.trim()}
                onChange={keep}
                onDone={() => void end(false)}
              >
                {otherWays}
              </SigningWays>
            ) : (
              // Below the tick, which so stays where it is pressed.
              <>
                <p className={text.lead}>{t('read-first', { name })}</p>
                <div className={layout.row}>
                  <Button size="l" onPress={() => void end(true)}>
                    {t('sign-later')}
                  </Button>
                  {otherWays}
                </div>
              </>
            )}
          </div>
        </div>
      </div>
    </SignerFrame>
  );
}
