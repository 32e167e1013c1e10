import { useTranslation } from 'react-i18next';
import { signingLanguage } from '../../../app/signing.ts';
import { isChild, type Participant } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { CalmPage } from '../../components/calm-page.tsx';
import { Pictogram } from '../../components/pictogram.tsx';
import layout from '../../styles/layout.module.css';
import type { SignaturePlace } from './signature-place.ts';

interface Props {
  readonly signer: Participant;
  readonly onGo: (place: SignaturePlace) => void;
}

/** Between two people: nothing to read but whose turn it is. */
export function HandOverPage({ signer, onGo }: Props) {
  const { t } = useTranslation(['signatures', 'common']);
  const { application } = useDesk();
  const { name, interpreter } = signer;
  const isOtherLanguage = signingLanguage(application, signer) !== signer.language;
  return (
    <CalmPage
      title={t('give-to', { name })}
      focusKey={`hand-over/${signer.id}`}
      eyebrow={t('eyebrow')}
      lead={
        <>
          {interpreter.trim() !== '' && <p>{t('reads-along', { name: interpreter })}</p>}
          <p>{isChild(signer) ? t('own-sheet-child') : t('own-sheet')}</p>
          {isOtherLanguage && <p>{t('in-dutch')}</p>}
        </>
      }
      picture={<Pictogram name="hand-over" size="fill" />}
      foot={t('order-free')}
    >
      <div className={layout.row}>
        <Button kind="primary" size="l" iconEnd="forward" onPress={() => onGo({ open: 'sheet', signer: signer.id })}>
          <span>{t('i-am', { name })}</span>
        </Button>
        <Button kind="quiet" size="l" onPress={() => onGo({ open: 'list' })}>
          {t('somebody-else')}
        </Button>
      </div>
    </CalmPage>
  );
}
