import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OTHER_FORMS, type OtherForm } from '../../../domain/conversation-script.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import type { PictogramName } from '../../components/pictogram.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

const PICTOGRAMS: Readonly<Record<OtherForm, PictogramName>> = {
  'letter-or-drawing': 'happened',
  'go-between': 'heard',
  'adults-only': 'thought',
  'support-group': 'learning',
  'safety-plan': 'repair',
};

/** Which of the five forms fits now. Choosing nothing yet is fine. */
export function ChooseForm() {
  const { t } = useTranslation(['other-form', 'common']);
  const { record } = useSessionState();
  const { recordAndGoOn, open } = useSteps();
  const [form, setForm] = useState<OtherForm | null>(null);
  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
        <PageHeading focusKey="choose-form" eyebrow={t('eyebrow', { name: record.opened?.codeName ?? '' })}>
          {t('title')}
        </PageHeading>
        <p className={text.muted}>{t('lead')}</p>
        <Choice
          legend={t('title')}
          isLegendHidden
          layout="pairs"
          value={form}
          onChange={setForm}
          options={OTHER_FORMS.map((value) => ({
            value,
            label: t(`form.${value}.name`),
            detail: t(`form.${value}.detail`),
            pictogram: PICTOGRAMS[value],
          }))}
        />
        <p className={text.muted}>{t('never-blocked')}</p>
        <div className={layout.row}>
          <Button
            kind="primary"
            size="l"
            iconEnd="forward"
            isDisabled={form === null}
            reason={form === null ? t('choose-first') : undefined}
            onPress={() => form && void recordAndGoOn({ type: 'other-form.chosen', form })}
          >
            {form ? t('begin', { form: t(`form.${form}.name`) }) : t('begin-chosen')}
          </Button>
          <Button kind="quiet" onPress={() => void open('preconditions')}>
            {t('not-yet')}
          </Button>
        </div>
      </div>
    </RecordFrame>
  );
}
