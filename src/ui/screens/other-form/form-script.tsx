import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { otherFormSteps } from '../../../app/other-form-script.ts';
import type { OtherForm } from '../../../domain/conversation-script.ts';
import { stageOf } from '../../../domain/stage.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { FactField } from '../../fact-field.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import { useSlotSources } from '../../slot-sources.tsx';
import layout from '../../styles/layout.module.css';
import rows from '../../styles/rows.module.css';
import text from '../../styles/text.module.css';

/** The short script of the chosen form, with room for what was said; then agreements, as after a meeting. */
export function FormScript({ form }: { readonly form: OtherForm }) {
  const { t } = useTranslation(['other-form', 'common']);
  const { record } = useSessionState();
  const { recordAndGoOn } = useSteps();
  const sources = useSlotSources();
  const steps = useMemo(() => otherFormSteps(record, form, sources), [record, form, sources]);
  const isOpen = stageOf(record) === 'other-form';
  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight}`}>
        <PageHeading focusKey={`form ${form}`} eyebrow={t('eyebrow', { name: record.opened?.codeName ?? '' })}>
          {t(`form.${form}.name`)}
        </PageHeading>
        <div className={`${layout.cols} ${layout.sideS}`}>
          <ol className={layout.stack}>
            {steps.map(({ part, slot, lines }) => (
              <li key={slot}>
                <Card as="div" heading={t(`part.${part}`)}>
                  <ul className={layout.stackS}>
                    {lines.map((line) => (
                      <li key={line} className={text.l}>
                        “{line}”
                      </li>
                    ))}
                  </ul>
                  <FactField slot={slot} label={t('what-was-said')} help={t('may-stay-empty')} isMultiline rows={2} />
                </Card>
              </li>
            ))}
          </ol>
          <div className={layout.stack}>
            <dl className={rows.pairs}>
              <dt>{t('takes')}</dt>
              <dd>{t(`form.${form}.takes`)}</dd>
            </dl>
            {isOpen && (
              <>
                <Button kind="primary" isFull iconEnd="forward" onPress={() => void recordAndGoOn({ type: 'other-form.confirmed' })}>
                  {t('to-agreements')}
                </Button>
                <Button isFull onPress={() => void recordAndGoOn({ type: 'another-day.chosen' })}>
                  {t('circle-after-all')}
                </Button>
              </>
            )}
            <p className={text.muted}>{t('never-blocked')}</p>
          </div>
        </div>
      </div>
    </RecordFrame>
  );
}
