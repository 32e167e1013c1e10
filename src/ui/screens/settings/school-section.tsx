import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysFrom, NEUTRAL_PROFILE, POLICY_PROFILE, type SchoolProfile } from '../../../domain/school-profile.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import type { ChangeSettings } from './change-settings.ts';
import { SettingsField } from './settings-field.tsx';
import { TermsFields } from './terms-fields.tsx';

const NAMES = [
  'school',
  'contact',
  'contactPhone',
  'pupilSystem',
  'parentPortal',
  'policyName',
  'suspensionProcedure',
  'abuseProcedure',
] as const;

/** Names and terms of the school. They fill sentences and documents; no people, keys or addresses of stores are among them. */
export function SchoolSection({ change }: { readonly change: ChangeSettings }) {
  const { t } = useTranslation(['settings', 'common']);
  const { settings } = useDesk();
  const [profile, setProfile] = useState(settings.profile);
  const [template, setTemplate] = useState<SchoolProfile | null>(null);
  /** Rises when a template replaced every field at once. */
  const [edition, setEdition] = useState(0);
  const [wrongDays, setWrongDays] = useState<string | null>(null);
  const put = (changed: Partial<SchoolProfile>) => {
    const next = { ...profile, ...changed };
    setProfile(next);
    change({ profile: next });
  };

  function putDays(field: string, typed: string, use: (days: number) => void): void {
    const days = daysFrom(typed);
    setWrongDays(days === null ? field : null);
    if (days !== null) use(days);
  }

  const talks = profile.followUpDays.map((days, at) => ({ days, at, field: `followUpDays-${at}` }));
  return (
    <div className={layout.stackL}>
      <PageHeading focusKey="school">{t('section.school')}</PageHeading>
      <p className={text.muted}>{t('school-lead')}</p>
      <div key={edition} className={layout.stackL}>
        <div className={layout.even}>
          {NAMES.map((name) => (
            <SettingsField
              key={name}
              label={t(`field.${name}`)}
              field={name}
              initialText={profile[name]}
              onLeave={(typed) => put({ [name]: typed })}
            />
          ))}
        </div>
        <SettingsField
          label={t('field.addressLines')}
          field="addressLines"
          isMultiline
          rows={2}
          initialText={profile.addressLines.join('\n')}
          onLeave={(typed) => put({ addressLines: typed.split('\n').filter((line) => line.trim() !== '') })}
        />
        <SettingsField
          label={t('field.entryStopRoute')}
          help={t('entry-stop-help')}
          field="entryStopRoute"
          isMultiline
          rows={2}
          initialText={profile.entryStopRoute}
          onLeave={(entryStopRoute) => put({ entryStopRoute })}
        />
        <div className={layout.even}>
          <SettingsField
            label={t('school-days')}
            help={t('days-help')}
            field="schoolDaysWithoutIncident"
            inputMode="numeric"
            initialText={String(profile.schoolDaysWithoutIncident)}
            error={wrongDays === 'calm' ? t('days-wrong') : undefined}
            onLeave={(typed) => putDays('calm', typed, (schoolDaysWithoutIncident) => put({ schoolDaysWithoutIncident }))}
          />
          {talks.map(({ days, at, field }) => (
            <SettingsField
              key={field}
              label={t('follow-up-days', { place: at + 1 })}
              field={field}
              inputMode="numeric"
              initialText={String(days)}
              error={wrongDays === field ? t('days-wrong') : undefined}
              onLeave={(typed) => putDays(field, typed, (changed) => put({ followUpDays: profile.followUpDays.with(at, changed) }))}
            />
          ))}
        </div>
        <TermsFields profile={profile} onChange={put} />
      </div>
      <div className={`${layout.row} ${layout.rule}`}>
        <Button onPress={() => setTemplate(POLICY_PROFILE)}>{t('template-policy')}</Button>
        <Button kind="quiet" onPress={() => setTemplate(NEUTRAL_PROFILE)}>
          {t('template-neutral')}
        </Button>
      </div>
      {template && (
        <Dialog
          title={t('replace-title')}
          closeLabel={t('common:close')}
          onClose={() => setTemplate(null)}
          actions={
            <Button
              kind="primary"
              onPress={() => {
                put({ ...template, outcomes: profile.outcomes, retention: template.retention });
                setTemplate(null);
                setEdition(edition + 1);
              }}
            >
              {t('replace')}
            </Button>
          }
        >
          <p>{t('replace-detail')}</p>
        </Dialog>
      )}
    </div>
  );
}
