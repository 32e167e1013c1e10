import { useTranslation } from 'react-i18next';
import { useDesk } from '../../application-context.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import layout from '../../styles/layout.module.css';
import type { ChangeSettings } from './change-settings.ts';
import { SettingsField } from './settings-field.tsx';

/** Who sits at this desk, in which language and light. */
export function YouSection({ change }: { readonly change: ChangeSettings }) {
  const { t } = useTranslation('settings');
  const { settings } = useDesk();
  return (
    <div className={layout.stackL}>
      <PageHeading focusKey="you">{t('section.you')}</PageHeading>
      <SettingsField
        label={t('facilitator')}
        help={t('facilitator-help')}
        field="facilitator"
        initialText={settings.facilitator}
        onLeave={(facilitator) => change({ facilitator })}
      />
      <Choice
        legend={t('language')}
        help={t('language-help')}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
        value={settings.language}
        onChange={(language) => change({ language })}
      />
      <Choice
        legend={t('theme')}
        options={[
          { value: 'system', label: t('theme-system') },
          { value: 'dag', label: t('theme-day'), icon: 'sun' },
          { value: 'avond', label: t('theme-evening'), icon: 'moon' },
        ]}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
    </div>
  );
}
