import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForReason, DEFAULT_TERMS, TERM_BOUNDS, TERM_NAMES, withTerm } from '../../../domain/retention.ts';
import type { SchoolProfile } from '../../../domain/school-profile.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { SettingsField } from './settings-field.tsx';

interface Props {
  readonly profile: SchoolProfile;
  readonly onChange: (profile: SchoolProfile) => void;
}

/** How long the school keeps what; longer than the policy counts only with a reason. */
export function TermsFields({ profile, onChange }: Props) {
  const { t } = useTranslation('settings');
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <div className={`${layout.stack} ${layout.rule}`}>
      <h2 className={text.m}>{t('terms-title')}</h2>
      <p className={text.muted}>{t('terms-lead')}</p>
      <div className={layout.even}>
        {TERM_NAMES.map((name) => {
          const [least, most] = TERM_BOUNDS[name];
          return (
            <SettingsField
              key={name}
              label={t(`term.${name}`)}
              help={t('term-policy', { amount: DEFAULT_TERMS[name] })}
              field={name}
              inputMode="numeric"
              initialText={String(profile.retention?.[name] ?? DEFAULT_TERMS[name])}
              error={wrong === name ? t('term-wrong', { least, most }) : undefined}
              onLeave={(typed) => {
                const changed = withTerm(profile, name, typed);
                setWrong(changed === null ? name : null);
                if (changed) onChange(changed);
              }}
            />
          );
        })}
      </div>
      {asksForReason(profile) && (
        <SettingsField
          label={t('term-reason')}
          help={t('term-reason-help')}
          field="term-reason"
          isMultiline
          rows={2}
          initialText={profile.retention?.reason ?? ''}
          onLeave={(reason) => onChange({ ...profile, retention: { ...profile.retention, reason: reason.slice(0, 1000) } })}
        />
      )}
    </div>
  );
}
