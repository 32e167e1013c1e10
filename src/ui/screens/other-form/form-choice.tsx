import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OTHER_FORMS, type OtherForm } from '../../../domain/conversation-script.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import type { PictogramName } from '../../components/pictogram.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { CloseRecordDialog } from '../../ways-on.tsx';
import styles from './other-form-screen.module.css';

/** Names the choice as the cursor's place, once a form was chosen before. */
export const CHOOSING = 'choose';

const PICTOGRAMS: Readonly<Record<OtherForm, PictogramName>> = {
  'letter-or-drawing': 'happened',
  'go-between': 'heard',
  'adults-only': 'thought',
  'support-group': 'learning',
  'safety-plan': 'guarded-place',
};

/** Five equal forms; none of them is second best. */
export function FormChoice() {
  const { t } = useTranslation(['other-form', 'common']);
  const { session } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { open } = useSteps();
  const [form, setForm] = useState<OtherForm | null>(record.otherForm?.form ?? null);
  const [attempt, setAttempt] = useState(0);
  const [isReferring, setReferring] = useState(false);

  function begin() {
    if (form === null) setAttempt((tries) => tries + 1);
    else void session.record([{ type: 'other-form.chosen', form }], { screen: 'other-form', at: null, field: null });
  }

  return (
    <RecordFrame>
      <div className={classNames(layout.page, layout.pageTight)}>
        <div className={layout.stack}>
          <div className={styles.top}>
            <PageHeading focusKey="other-form/choose" eyebrow={t('eyebrow')}>
              {t('title')}
            </PageHeading>
            <p className={classNames(text.s, text.muted, styles.equal)}>{t('equal')}</p>
          </div>
          <MissingSummary
            title={t('missing-title')}
            attempt={attempt}
            lines={form === null && attempt > 0 ? [{ id: 'form', label: t('which-form'), field: 'form' }] : []}
          />
          <div data-part="form" className={styles.forms}>
            <Choice
              legend={t('which-form')}
              isLegendHidden
              layout="pairs"
              options={OTHER_FORMS.map((value) => ({
                value,
                label: t(`common:form.${value}`),
                detail: `${t(`what.${value}`)} ${t(`how-long.${value}`)}`,
                pictogram: PICTOGRAMS[value],
              }))}
              value={form}
              onChange={setForm}
            />
          </div>
          <div className={layout.row}>
            <Button kind="primary" size="l" iconEnd="forward" onPress={begin}>
              {form === null ? t('begin') : t('begin-with', { form: t(`common:form.${form}`).toLocaleLowerCase() })}
            </Button>
            <Button kind="quiet" size="l" onPress={() => void open(record.otherForm ? 'other-form' : stage)}>
              {t('not-yet')}
            </Button>
            <Button kind="quiet" size="l" icon="door" onPress={() => setReferring(true)}>
              {t('refer')}
            </Button>
          </div>
          <p className={classNames(text.s, text.muted)}>{t('always-goes-on')}</p>
        </div>
      </div>
      {isReferring && <CloseRecordDialog onClose={() => setReferring(false)} way="refer" />}
    </RecordFrame>
  );
}
