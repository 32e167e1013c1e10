import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { possibleOwners } from '../../../app/agreement-words.ts';
import { type Agreement, agreementsOf, type MissingInAgreement, missingInAgreement } from '../../../domain/agreements.ts';
import { addDays } from '../../../domain/calendar.ts';
import { conductHints } from '../../../domain/conduct-hints.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { FactField } from '../../fact-field.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import { readBackPlace } from './agreement-place.ts';
import styles from './agreements-screen.module.css';

interface Props {
  readonly agreement: Agreement;
  readonly number: number;
  readonly onClose: () => void;
}

/** One agreement being written: who does what, who helps, until when, and how everybody sees it. */
export function AgreementForm({ agreement, number, onClose }: Props) {
  const { t } = useTranslation(['agreements', 'common']);
  const { session, wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell, open } = useSteps();
  const { application } = useDesk();
  const [attempt, setAttempt] = useState(0);
  const [isEnding, setEnding] = useState(false);
  const { id } = agreement;
  const today = application.clock.today();
  const missing = attempt > 0 ? missingInAgreement(agreement) : [];
  const hints = conductHints(record).filter((one) => 'agreement' in one && one.agreement === id);
  const days = [7, 14, 28].map((after) => ({ label: t('in-weeks', { count: after / 7 }), value: addDays(today, after) }));
  const fieldOf = (one: MissingInAgreement) =>
    one === 'owner' || one === 'until' ? `agreement/${id}/${one}/choice` : `agreement/${id}/${one}`;

  async function readAloud() {
    if (!(await tell())) return;
    const now = agreementsOf(session.state().record).find((one) => one.id === id);
    if (now && missingInAgreement(now).length === 0) await open('agreements', readBackPlace(id));
    else setAttempt((tries) => tries + 1);
  }

  async function endIt() {
    setEnding(false);
    await session.record([{ type: 'agreement.ended', agreement: id }], { screen: 'agreements', at: null, field: null });
  }

  const setDay = (field: 'from' | 'until', value: string | null) =>
    void tell({ type: 'agreement.set', agreement: id, choice: { field, value } });

  return (
    <Card kind="lift" heading={t('agreement', { number })}>
      <MissingSummary
        title={t('missing-title')}
        attempt={attempt}
        lines={missing.map((one) => ({ id: one, label: t(`field.${one}`), field: fieldOf(one) }))}
      />
      <div className={styles.pair}>
        <div className={styles.whole}>
          <FactField slot={`agreement/${id}/what`} label={t('field.what')} isMultiline rows={1} isLarge />
        </div>
        <div data-part={`agreement/${id}/owner/choice`}>
          <SelectField
            label={t('field.owner')}
            emptyLabel={t('choose')}
            value={agreement.owner}
            options={possibleOwners(record).map((person) => ({ value: person.id, label: person.name }))}
            onChange={(value) => void tell({ type: 'agreement.set', agreement: id, choice: { field: 'owner', value } })}
          />
        </div>
        <FactField slot={`agreement/${id}/helper`} label={t('field.helper')} />
        <FactField slot={`agreement/${id}/seen`} label={t('field.seen')} />
        <FactField slot={`agreement/${id}/for-whom`} label={t('field.for-whom')} />
        <div className={styles.dates}>
          <DateInRange
            label={t('field.from')}
            value={agreement.from}
            lang={wording.language}
            onChange={(value) => setDay('from', value)}
            onEmpty={() => setDay('from', null)}
          />
          <div data-part={`agreement/${id}/until/choice`}>
            <DateInRange
              label={t('field.until')}
              value={agreement.until}
              quick={days}
              quickLabel={t('field.until')}
              lang={wording.language}
              onChange={(value) => setDay('until', value)}
              onEmpty={() => setDay('until', null)}
            />
          </div>
        </div>
      </div>
      <div className={layout.row}>
        <Button kind="primary" onPress={() => void readAloud()}>
          {t('read-aloud')}
        </Button>
        <Button kind="second" onPress={onClose}>
          {t('keep-for-later')}
        </Button>
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
      <Dialog
        isOpen={isEnding}
        title={t('end-title', { number })}
        closeLabel={t('common:close')}
        onClose={() => setEnding(false)}
        actions={
          <>
            <Button kind="primary" onPress={() => void endIt()}>
              {t('end-confirm')}
            </Button>
            <Button onPress={() => setEnding(false)}>{t('end-keep')}</Button>
          </>
        }
      >
        <p>{t('end-lead')}</p>
      </Dialog>
    </Card>
  );
}
