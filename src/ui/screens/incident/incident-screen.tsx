import { useTranslation } from 'react-i18next';
import { type MissingIncident, missingIncident } from '../../../domain/incident.ts';
import { INCIDENT_KINDS } from '../../../domain/meeting-events.ts';
import { heldAs } from '../../../domain/meeting-record.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Chip, ChipGroup } from '../../components/chip.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { FactField } from '../../fact-field.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import { useStageEnd } from '../../stage-end.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './incident-screen.module.css';

const FIELD_OF: Readonly<Record<MissingIncident, string>> = {
  'protection-watches': 'protection/watches',
  'protection-goes-to': 'protection/goes-to',
  date: 'incident/date',
  place: 'incident/place',
  kind: 'incident/kind',
  description: 'incident/description',
};

/** Protection from today, then what happened, in a few neutral words. Nobody needs to have been heard. */
export function IncidentScreen() {
  const { t } = useTranslation(['incident', 'common']);
  const { application, settings } = useDesk();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const { missing, attempt, isOpen, press } = useStageEnd({
    own: 'incident',
    missingIn: missingIncident,
    confirm: (now) => ({
      type: 'incident.confirmed',
      described: !missingIncident(now).includes('description'),
      protectionNamed: !missingIncident(now).some((one) => one === 'protection-watches' || one === 'protection-goes-to'),
    }),
  });
  const kind = heldAs(record, 'incident/kind', 'incident.classified')?.kind ?? null;
  const { pupilSystem } = settings.profile;

  return (
    <RecordFrame>
      <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
        <PageHeading focusKey="incident" eyebrow={t('eyebrow', { name: record.opened?.codeName ?? '' })}>
          {t('title')}
        </PageHeading>
        <MissingSummary
          title={t('missing')}
          attempt={attempt}
          lines={missing.map((one) => ({ id: one, label: t(`field.${one}`), field: FIELD_OF[one] }))}
        />
        <div className={`${layout.colsStart} ${styles.columns}`}>
          <Card kind="protection" heading={t('protection')} icon="shield">
            <FactField slot="protection/watches" label={t('field.protection-watches')} help={t('watches-help')} />
            <FactField slot="protection/goes-to" label={t('field.protection-goes-to')} />
            <p className={`${text.s} ${text.muted}`}>{t('protection-from-today')}</p>
          </Card>
          <div className={layout.stack}>
            <div className={styles.whenAndWhere}>
              <div data-part="incident/date">
                <DateInRange
                  label={t('field.date')}
                  value={heldAs(record, 'incident/date', 'incident.dated')?.date ?? null}
                  max={application.clock.today()}
                  outside={t('not-after-today')}
                  onChange={(date) => void tell({ type: 'incident.dated', date })}
                />
              </div>
              <FactField slot="incident/moment" label={t('field.moment')} />
              <FactField slot="incident/place" label={t('field.place')} />
              <p className={`${text.s} ${text.muted} ${styles.asSaid}`}>{t('as-said')}</p>
            </div>
            <div data-part="incident/kind">
              <ChipGroup label={t('field.kind')}>
                {INCIDENT_KINDS.map((one) => (
                  <Chip key={one} isPressed={one === kind} onPress={() => void tell({ type: 'incident.classified', kind: one })}>
                    {t(`kind.${one}`)}
                  </Chip>
                ))}
              </ChipGroup>
            </div>
            <FactField slot="incident/description" label={t('field.description')} help={t('description-help')} isMultiline rows={3} />
            <div className={styles.last}>
              <FactField
                slot="incident/reference"
                label={t('field.reference')}
                help={pupilSystem ? t('reference-in', { system: pupilSystem }) : undefined}
              />
              <Button kind="primary" size="l" iconEnd="forward" onPress={() => void press()}>
                {isOpen ? t('next') : t('common:to-record')}
              </Button>
            </div>
          </div>
        </div>
      </div>
    </RecordFrame>
  );
}
