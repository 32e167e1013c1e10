import { useTranslation } from 'react-i18next';
import { assentOrder } from '../../../domain/agreements.ts';
import type { Participant } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { atOf, type SignaturePlace } from './signature-place.ts';
import styles from './signatures-screen.module.css';
import { SignerFrame } from './signer-frame.tsx';

interface Props {
  readonly signer: Participant;
  readonly onGo: (place: SignaturePlace) => void;
}

/** Not signing is a good answer. No reason is asked and none is kept. */
export function DeclinesPage({ signer, onGo }: Props) {
  const { t } = useTranslation('signatures');
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { id, name } = signer;
  const keep = () =>
    void session.record([{ type: 'signature.declined', participant: id }], {
      screen: 'signatures',
      at: atOf(signer.role === 'facilitator' ? { open: 'list' } : { open: 'hand-back', signer: id, reopen: null }),
      field: null,
    });
  return (
    <SignerFrame>
      <div className={styles.narrow}>
        <PageHeading focusKey={`declines/${id}`}>{t('does-not-sign', { name })}</PageHeading>
        <p className={text.lead}>{t('say-something', { name })}</p>
        <Callout kind="calm">
          <p>{t('on-the-sheet', { name })}</p>
        </Callout>
        <div className={layout.row}>
          <Button kind="primary" size="l" iconEnd="forward" onPress={keep}>
            {t('keep-and-go-on')}
          </Button>
          {assentOrder(record).some((one) => one.id === id) && (
            <Button size="l" onPress={() => onGo({ open: 'disagrees', signer: id })}>
              <span>{t('disagrees-somewhere', { name })}</span>
            </Button>
          )}
          <Button kind="quiet" size="l" onPress={() => onGo({ open: 'sheet', signer: id })}>
            {t('sign-after-all')}
          </Button>
        </div>
        <p className={`${text.s} ${text.muted}`}>{t('difference')}</p>
      </div>
    </SignerFrame>
  );
}
