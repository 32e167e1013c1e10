import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wording } from '../../../domain/conversation-script.ts';
import { profileOutcome } from '../../../domain/wording-lines.ts';
import { OUTCOME_AUDIENCES, OUTCOME_KINDS } from '../../../domain/wording-paths.ts';
import { useDesk } from '../../application-context.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import type { ChangeSettings } from './change-settings.ts';
import { SettingsField } from './settings-field.tsx';

/** What honestly follows a yes, a no and a stop, in the school's own words; left empty, the proposed words are said. */
export function OutcomesSection({ change }: { readonly change: ChangeSettings }) {
  const { t } = useTranslation('settings');
  const { application, settings } = useDesk();
  const [wording, setWording] = useState<Wording | null>(null);
  const [outcomes, setOutcomes] = useState(settings.profile.outcomes);
  useEffect(() => {
    application.scripts
      .wording(settings.language)
      .then(setWording)
      .catch(() => setWording(null));
  }, [application, settings.language]);

  function put(audience: string, kind: string, typed: string): void {
    const next = { ...outcomes, [audience]: { ...outcomes[audience], [kind]: typed } };
    setOutcomes(next);
    change({ profile: { ...settings.profile, outcomes: next } });
  }

  return (
    <div className={layout.stackL}>
      <PageHeading focusKey="outcomes">{t('section.outcomes')}</PageHeading>
      <p className={text.muted}>{t('outcomes-lead')}</p>
      {OUTCOME_AUDIENCES.map((audience) => (
        <Card key={audience} space="tight" heading={t(`audience.${audience}`)}>
          {OUTCOME_KINDS.map((kind) => (
            <SettingsField
              key={kind}
              label={t(`outcome.${kind}`)}
              help={wording ? t('proposed', { words: profileOutcome(wording, audience, kind) }) : undefined}
              field={`${audience}-${kind}`}
              isMultiline
              rows={2}
              initialText={outcomes[audience]?.[kind] ?? ''}
              onLeave={(typed) => put(audience, kind, typed)}
            />
          ))}
        </Card>
      ))}
    </div>
  );
}
