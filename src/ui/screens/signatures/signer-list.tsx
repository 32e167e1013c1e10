import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linesOf } from '../../../app/turn-words.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import { heldAs } from '../../../domain/meeting-record.ts';
import { isChild, type Participant } from '../../../domain/participants.ts';
import { openSigners, signatureState, signersOf } from '../../../domain/signatures.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { Person } from '../../components/person.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { Tag } from '../../components/tag.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSaidToAll } from '../../said-to-all.ts';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import { useStageEnd } from '../../stage-end.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import type { SignaturePlace } from './signature-place.ts';
import styles from './signatures-screen.module.css';

const STATE_TAGS = { signed: 'done', later: 'neutral', 'does-not-sign': 'neutral', void: 'now', open: 'now' } as const;

/** For the facilitator only: who may sign and how each stands. In no order of anybody's. */
export function SignerList({ onGo }: { readonly onGo: (place: SignaturePlace) => void }) {
  const { t } = useTranslation(['signatures', 'common']);
  const { wording } = useOpenRecord();
  const { record, stage } = useSessionState();
  const saidToAll = useSaidToAll();
  const sources = useSlotSources();
  const [isWaiting, setWaiting] = useState(false);
  const end = useStageEnd({ own: 'signatures', missingIn: openSigners, confirm: () => ({ type: 'signatures.confirmed' }) });
  const signers = signersOf(record);
  const open = openSigners(record);
  const first = open[0];
  const handOver = (signer: Participant) => onGo({ open: signer.role === 'facilitator' ? 'sheet' : 'hand-over', signer: signer.id });

  function detail(signer: Participant): string {
    const given = heldAs(record, `signature/${signer.id}`, 'signature.given');
    if (signatureState(record, signer.id) === 'signed' && given) {
      const date = writtenDate(given.time.slice(0, 10), wording.language, { withYear: false });
      return [t(`manner.${given.manner}`), date, given.readToBy === '' ? '' : t('read-by', { name: given.readToBy })]
        .filter((part) => part !== '')
        .join(' · ');
    }
    if (isChild(signer)) return t('child-may');
    if (signer.role === 'facilitator') return t('for-school');
    return signer.interpreter.trim() === '' ? '' : t('with', { interpreter: signer.interpreter });
  }

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideM)}>
          <div className={layout.stack}>
            <PageHeading focusKey="signatures" eyebrow={t('eyebrow')}>
              {signers.length === 0 ? t('nothing-title') : t('title')}
            </PageHeading>
            <MissingSummary
              title={t('missing-title')}
              attempt={end.attempt}
              lines={end.missing.map(({ id, name }) => ({ id, label: t('missing-signer', { name }), field: `signer/${id}` }))}
            />
            {signers.length === 0 ? (
              <p className={text.lead}>{t('nothing-lead')}</p>
            ) : (
              <SayLine {...saidToAll} sentence={linesOf(record, 'signing', null, sources).join(' ')} size="page" />
            )}
            <ul className={styles.signers} aria-label={t('who')}>
              {signers.map((signer) => {
                const state = signatureState(record, signer.id);
                return (
                  <li key={signer.id} className={styles.signer}>
                    <Person role={signer.role} name={signer.name} detail={detail(signer)} />
                    <span>{!(state === 'open' && isChild(signer)) && <Tag kind={STATE_TAGS[state]}>{t(`state.${state}`)}</Tag>}</span>
                    <div data-part={`signer/${signer.id}`}>
                      <Button size="s" label={t('hand-over-to', { name: signer.name })} onPress={() => handOver(signer)}>
                        {signer.role === 'facilitator'
                          ? t('sign-yourself')
                          : state === 'open' || state === 'void'
                            ? t('hand-over')
                            : t('hand-over-again')}
                      </Button>
                    </div>
                  </li>
                );
              })}
            </ul>
          </div>
          <aside className={layout.stack}>
            {first && !isWaiting ? (
              <>
                <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => handOver(first)}>
                  <span>{first.role === 'facilitator' ? t('sign-yourself') : t('give-to', { name: first.name })}</span>
                </Button>
                <Button
                  isFull
                  onPress={() => {
                    setWaiting(true);
                    void end.press();
                  }}
                >
                  {t('to-follow-up')}
                </Button>
              </>
            ) : (
              <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => void end.press()}>
                {stage === 'signatures' ? t('to-follow-up') : t('to-overview')}
              </Button>
            )}
            {signers.length > 0 && (
              <Callout kind="calm">
                <p>{t('free-order')}</p>
              </Callout>
            )}
          </aside>
        </div>
      </div>
    </RecordFrame>
  );
}
