import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agreementsInWords, inWords } from '../../../app/agreement-in-words.ts';
import { heardFirst } from '../../../app/agreement-words.ts';
import { inList } from '../../../app/in-list.ts';
import { linesOf } from '../../../app/turn-words.ts';
import { agreementsOf, openAgreements } from '../../../domain/agreements.ts';
import { QUESTION_IDS } from '../../../domain/conversation-script.ts';
import { proposedTalks } from '../../../domain/follow-up.ts';
import type { EventOf, Fact } from '../../../domain/meeting-events.ts';
import { textIn } from '../../../domain/meeting-record.ts';
import { policyQuestion } from '../../../domain/wording-lines.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { PolicyLine } from '../../components/policy-line.tsx';
import { SayLine } from '../../components/say-line.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSaidToAll } from '../../said-to-all.ts';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementList } from './agreement-list.tsx';
import { agreementPlaceOf, CHOOSING_BLOCK } from './agreement-place.ts';
import { AgreementReading } from './agreement-reading.tsx';
import { AssentList } from './assent-list.tsx';
import { BlockChoice } from './block-choice.tsx';
import { IfWrongCard } from './if-wrong-card.tsx';
import { LookAgain } from './look-again.tsx';
import { NeedsFirst } from './needs-first.tsx';
import { TalksCard } from './talks-card.tsx';
import { TranslationFields } from './translation-fields.tsx';
import { WithoutDialog } from './without-dialog.tsx';

/** What the circle agrees: one agreement open at a time, written, read back, and asked of each. */
export function AgreementsScreen() {
  const { t } = useTranslation(['agreements', 'common']);
  const { session, wording } = useOpenRecord();
  const { record, stage, cursor } = useSessionState();
  const saidToAll = useSaidToAll();
  const { record: tell, recordAndGoOn, open } = useSteps();
  const { application } = useDesk();
  const sources = useSlotSources();
  const [attempt, setAttempt] = useState(0);
  const [isWithout, setWithout] = useState(false);
  const onwards = useRef<HTMLButtonElement>(null);
  const agreements = agreementsOf(record);
  const place = agreementPlaceOf(
    cursor?.at ?? null,
    agreements.map(({ id }) => id),
  );
  const opened = 'agreement' in place ? agreements.find(({ id }) => id === place.agreement) : undefined;
  const number = opened ? agreements.indexOf(opened) + 1 : 0;
  const isOwnStage = stage === 'agreements';
  const names = inList(
    heardFirst(record).map(({ name }) => name),
    wording.language,
  );
  const close = () => void open('agreements');

  /** Talks are planned whatever the outcome: how the children are is asked in any case. */
  function end(outcome: EventOf<'agreements.confirmed'>['outcome']) {
    const talks = record.talks.length > 0 ? [] : proposedTalks(record, application.clock.today());
    const planned = talks.map((talk): Fact => ({ type: 'follow-up.planned', talk: application.entropy.id(), ...talk }));
    const confirmed: readonly Fact[] = [{ type: 'agreements.confirmed', outcome }];
    // Nothing was agreed, so there is nothing to sign.
    const signed: readonly Fact[] = outcome === 'agreed' ? [] : [{ type: 'signatures.confirmed' }];
    return recordAndGoOn(...planned, ...confirmed, ...signed);
  }

  async function goOn() {
    if (!isOwnStage) return void (await open(stage));
    if (!(await tell())) return;
    if (openAgreements(session.state().record).length > 0) setAttempt((tries) => tries + 1);
    else await end('agreed');
  }

  const missing = attempt > 0 && isOwnStage ? openAgreements(record) : [];

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={classNames(layout.cols, layout.sideS)}>
          <div className={layout.stack}>
            <div className={layout.stackS}>
              <PageHeading focusKey={`agreements/${cursor?.at}`} eyebrow={t('eyebrow', { names })}>
                {t('title')}
              </PageHeading>
              <PolicyLine
                source={t('policy-question', { number: QUESTION_IDS.indexOf('what-is-needed') + 1 })}
                text={`“${policyQuestion(wording, 'what-is-needed')}”`}
              />
            </div>
            <MissingSummary
              title={t('missing-title')}
              attempt={attempt}
              lines={missing.map((one) => ({
                id: one.id,
                label: t('missing-agreement', { number: agreements.findIndex(({ id }) => id === one.id) + 1 }),
                field: `agreement/${one.id}`,
              }))}
            />
            {agreements.length === 0 && place.open === 'nothing' && (
              <SayLine {...saidToAll} sentence={linesOf(record, 'transitions/to-agreements', null, sources).join(' ')} size="page" />
            )}
            {place.open !== 'reading' && (
              <AgreementList agreements={agreementsInWords(record, wording)} opened={opened?.id ?? null} place={place} />
            )}
            {opened && place.open === 'writing' && <AgreementForm key={opened.id} agreement={opened} number={number} onClose={close} />}
            {opened && place.open === 'reading' && (
              <>
                <AgreementReading agreement={inWords(record, opened, wording)} number={number} onClose={close} onwards={onwards} />
                <TranslationFields key={opened.id} agreement={opened} />
              </>
            )}
            {place.open === 'blocks' && <BlockChoice number={agreements.length + 1} onClose={close} />}
            {place.open === 'if-wrong' && <IfWrongCard onClose={close} />}
            {place.open === 'talks' && <TalksCard onClose={close} />}
            {place.open === 'nothing' && (
              <div className={layout.row}>
                {agreements.length > 0 && (
                  <Button kind="primary" size="l" iconEnd="forward" onPress={() => void goOn()}>
                    {isOwnStage ? t('to-signatures') : t('back-to', { stage: t(`common:stage.${stage}`) })}
                  </Button>
                )}
                <Button
                  kind={agreements.length > 0 ? 'second' : 'primary'}
                  size="l"
                  icon="plus"
                  onPress={() => void open('agreements', CHOOSING_BLOCK)}
                >
                  {agreements.length > 0 ? t('another') : t('first')}
                </Button>
                {isOwnStage && (
                  <Button kind="quiet" size="l" onPress={() => setWithout(true)}>
                    {t('without')}
                  </Button>
                )}
              </div>
            )}
          </div>
          <aside className={layout.stack}>
            <LookAgain />
            {opened && place.open === 'reading' ? (
              <AssentList key={opened.id} agreement={opened} onAllAsked={() => onwards.current?.focus()} />
            ) : (
              <NeedsFirst />
            )}
            {place.open !== 'if-wrong' && place.open !== 'reading' && textIn(record, 'if-wrong').trim() === '' && (
              <Button size="m" isFull icon="plus" onPress={() => void open('agreements', 'if-wrong')}>
                {t('if-wrong')}
              </Button>
            )}
          </aside>
        </div>
      </div>
      {isWithout && <WithoutDialog onClose={() => setWithout(false)} onChosen={(outcome) => void end(outcome)} />}
    </RecordFrame>
  );
}
