import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementLines, agreementLines } from '../../../app/documents/agreement-lines.ts';
import { sheetLabels } from '../../../app/documents/agreement-sheet-labels.ts';
import { signingLanguage } from '../../../app/signing.ts';
import type { Participant } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import type { SignaturePlace } from './signature-place.ts';
import styles from './signatures-screen.module.css';
import { SignerFrame } from './signer-frame.tsx';

interface Props {
  readonly signer: Participant;
  readonly onGo: (place: SignaturePlace) => void;
}

/** Which agreement somebody does not agree with: that one is talked about again, the others stay. */
export function DisagreesPage({ signer, onGo }: Props) {
  const { t } = useTranslation('signatures');
  const { record } = useSessionState();
  const { application } = useDesk();
  const [agreements, setAgreements] = useState<readonly AgreementLines[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const language = signingLanguage(application, signer);

  useEffect(() => {
    let isShown = true;
    Promise.all([sheetLabels(application.labels, language), application.scripts.wording(language)]).then(
      ([labels, wording]) => {
        if (isShown) setAgreements(agreementLines(record, signer, { labels, wording }));
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [application, record, signer, language]);

  return (
    <SignerFrame>
      <div className={styles.narrow}>
        <PageHeading focusKey={`disagrees/${signer.id}`}>{t('disagrees-title')}</PageHeading>
        <MissingSummary
          title={t('missing-choice')}
          attempt={attempt}
          lines={chosen === null && attempt > 0 ? [{ id: 'agreement', label: t('which-agreement'), field: 'disagrees' }] : []}
        />
        <div data-part="disagrees">
          <Choice
            legend={t('which-agreement')}
            layout="stack"
            options={agreements.map(({ agreement, number, what }) => ({ value: agreement, label: `${number}. ${what}` }))}
            value={chosen}
            onChange={setChosen}
          />
        </div>
        <div className={layout.row}>
          <Button
            kind="primary"
            size="l"
            iconEnd="forward"
            onPress={() =>
              chosen === null ? setAttempt((tries) => tries + 1) : onGo({ open: 'hand-back', signer: signer.id, reopen: chosen })
            }
          >
            {t('talk-again')}
          </Button>
          <Button kind="quiet" size="l" onPress={() => onGo({ open: 'sheet', signer: signer.id })}>
            {t('back-to-sheet')}
          </Button>
        </div>
      </div>
    </SignerFrame>
  );
}
