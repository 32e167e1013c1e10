import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsInWords } from '../../../app/agreement-in-words.ts';
import { asOwnWords } from '../../../app/building-blocks.ts';
import { type Agreement, agreementsOf, type MissingInAgreement, missingInAgreement } from '../../../domain/agreements.ts';
import { conductHints } from '../../../domain/conduct-hints.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import { CHOOSING_BLOCK, readBackPlace } from './agreement-place.ts';
import { BlockFields } from './block-fields.tsx';
import { FamilyChoice } from './family-choice.tsx';
import { OwnWordsFields } from './own-words-fields.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly number: number;
  readonly onClose: () => void;
}

/** One agreement being made, from a building block or in own words. */
export function AgreementForm({ agreement, number, onClose }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const { session, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell, open } = useSteps();
  const { application } = useDesk();
  const [attempt, setAttempt] = useState(0);
  const [isEnding, setEnding] = useState(false);
  const onwards = useRef<HTMLButtonElement>(null);
  const { id, asks } = agreement;
  const isBlock = asks.length > 0;
  const missing = attempt > 0 ? missingInAgreement(agreement) : [];
  const hints = conductHints(record, agreementsInWords(record, wording)).filter((one) => 'agreement' in one && one.agreement === id);
  const isChosen = (one: MissingInAgreement) => !isBlock && (one === 'owner' || one === 'until');
  const labelOf = (one: MissingInAgreement) =>
    one === 'until-before-from' ? t(one) : one === 'what' || one === 'seen' ? t(`field.${one}`) : t(`ask.${one}`);
  const fieldOf = (one: MissingInAgreement) => (one === 'until-before-from' ? 'until' : one);

  async function readAloud() {
    if (!(await tell())) return;
    const now = agreementsOf(session.state().record).find((one) => one.id === id);
    if (now && missingInAgreement(now).length === 0) await open('agreements', readBackPlace(id));
    else setAttempt((tries) => tries + 1);
  }

  async function endIt(at: string | null) {
    setEnding(false);
    await session.record([{ type: 'agreement.ended', agreement: id }], { screen: 'agreements', at, field: null });
  }

  async function goOnInOwnWords() {
    // What is still being typed in a slot belongs to the sentence that is taken over.
    if (!(await tell())) return;
    const now = agreementsOf(session.state().record).find((one) => one.id === id);
    const next = application.entropy.id();
    if (now) await session.record(asOwnWords(session.state().record, now, next, wording), { screen: 'agreements', at: next, field: null });
  }

  return (
    <Card
      kind="lift"
      heading={t('agreement', { number })}
      end={
        isBlock ? (
          <Button kind="quiet" size="s" onPress={() => void endIt(CHOOSING_BLOCK)}>
            {t('block.another')}
          </Button>
        ) : undefined
      }
    >
      <MissingSummary
        title={t('missing-title')}
        attempt={attempt}
        lines={missing.map((one) => ({
          id: one,
          label: labelOf(one),
          field: `agreement/${id}/${fieldOf(one)}${isChosen(fieldOf(one)) ? '/choice' : ''}`,
        }))}
      />
      {isBlock ? <BlockFields agreement={agreement} onFilled={() => onwards.current?.focus()} /> : <OwnWordsFields agreement={agreement} />}
      {record.otherForm && <FamilyChoice agreement={agreement} />}
      <div className={layout.row}>
        <Button ref={onwards} kind="primary" onPress={() => void readAloud()}>
          {t('read-aloud')}
        </Button>
        <Button kind="second" onPress={onClose}>
          {t('keep-for-later')}
        </Button>
        {isBlock && (
          <Button kind="quiet" onPress={() => void goOnInOwnWords()}>
            {t('block.as-own-words')}
          </Button>
        )}
        <Button kind="quiet" onPress={() => setEnding(true)}>
          {t('common:cancel')}
        </Button>
      </div>
      {/* Below the buttons: a hint that appears on leaving a field must not push away the button being pressed. */}
      {hints.map(({ hint }) => (
        <Callout key={hint} isLive>
          {t(`hint.${hint}`)}
        </Callout>
      ))}
      {isEnding && (
        <Dialog
          title={t('end-title', { number })}
          closeLabel={t('common:close')}
          onClose={() => setEnding(false)}
          actions={
            <>
              <Button kind="primary" onPress={() => void endIt(null)}>
                {t('end-confirm')}
              </Button>
              <Button onPress={() => setEnding(false)}>{t('end-keep')}</Button>
            </>
          }
        >
          <p>{t('end-lead')}</p>
        </Dialog>
      )}
    </Card>
  );
}
