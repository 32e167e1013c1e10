import { useTranslation } from 'react-i18next';
import { facilitatorOf } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { CalmPage } from '../../components/calm-page.tsx';
import { Pictogram } from '../../components/pictogram.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import type { SignaturePlace } from './signature-place.ts';

interface Props {
  /** The agreement that opens again, once the laptop is back; until then nobody can see that. */
  readonly reopen: string | null;
  readonly signer: string;
  readonly onGo: (place: SignaturePlace) => void;
}

/** Back to the facilitator; the page says nothing about what was chosen. */
export function HandBackPage({ reopen, signer, onGo }: Props) {
  const { t } = useTranslation('signatures');
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const name = facilitatorOf(record)?.name ?? '';

  async function goOn() {
    if (reopen === null) onGo({ open: 'list' });
    else {
      await session.record([{ type: 'assent.given', agreement: reopen, participant: signer, answer: 'not-agreed' }], {
        screen: 'agreements',
        at: reopen,
        field: null,
      });
    }
  }

  return (
    <CalmPage
      title={t('thank-you')}
      focusKey={`hand-back/${signer}`}
      eyebrow={t('eyebrow')}
      lead={<p>{t('give-back', { name })}</p>}
      picture={<Pictogram name="hand-over" size="fill" />}
      foot={t('order-free')}
    >
      <Button kind="primary" size="l" iconEnd="forward" onPress={() => void goOn()}>
        <span>{t('i-am', { name })}</span>
      </Button>
    </CalmPage>
  );
}
