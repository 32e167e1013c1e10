import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Agreement, isReadBy, missingInAgreement } from '../../../domain/agreements.ts';
import { participantsOf } from '../../../domain/participants.ts';
import { translationSlot } from '../../../domain/slots.ts';
import { interpretersFor, languagesToDictate, translationOf } from '../../../domain/translations.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Segment } from '../../components/segment.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { FactField } from '../../fact-field.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';

/** Beside an agreement's Dutch words: what an interpreter dictates, a field for each language that somebody reads it in. */
export function TranslationFields({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation('agreements');
  const { application } = useDesk();
  const { record } = useSessionState();
  if (missingInAgreement(agreement).length > 0) return null;
  const languages = languagesToDictate(record, agreement, application.labels.languages());
  if (languages.length === 0) return null;
  return (
    <Card label={t('translation.label')}>
      <div className={layout.stack}>
        {languages.map((language) => (
          <TranslationField key={language} agreement={agreement} language={language} />
        ))}
      </div>
    </Card>
  );
}

function TranslationField({ agreement, language }: { readonly agreement: Agreement; readonly language: string }) {
  const { t } = useTranslation('agreements');
  const { settings } = useDesk();
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const field = useRef<TextFieldHandle>(null);
  const slot = translationSlot(agreement.id, language);
  const translation = translationOf(record, agreement, language);
  const interpreters = interpretersFor(record, agreement, language);
  const reader = participantsOf(record).find((person) => person.language === language && isReadBy(agreement, person));
  const named = translation?.translatedBy || interpreters[0];
  const languageName = new Intl.DisplayNames(settings.language, { type: 'language' }).of(language) ?? language;

  /** The same words once more: dictated by somebody else, or after the Dutch changed. */
  async function confirm(translatedBy: string) {
    // What is still being typed is what was dictated.
    if (!(await tell())) return;
    await tell({ type: 'agreement.translated', agreement: agreement.id, language, text: session.textFor(slot), translatedBy });
  }

  async function stillRight(translatedBy: string) {
    await confirm(translatedBy);
    // The button is gone by then.
    field.current?.focus();
  }

  return (
    <div className={layout.stackS}>
      {translation && !translation.isCurrent && (
        <Callout isLive>
          <div className={layout.stackS}>
            <p>{t('translation.dutch-changed')}</p>
            <div>
              <Button size="s" onPress={() => void stillRight(translation.translatedBy)}>
                {t('translation.still-right')}
              </Button>
            </div>
          </div>
        </Callout>
      )}
      <FactField
        ref={field}
        slot={slot}
        label={
          named
            ? t('translation.dictated-by', { language: languageName, name: named })
            : t('translation.dictated', { language: languageName })
        }
        help={t('translation.help')}
        lang={language}
        isMultiline
        rows={2}
      />
      {interpreters.length > 1 && translation && (
        <Segment
          legend={t('translation.who')}
          options={interpreters.map((value) => ({ value, label: value }))}
          value={translation.translatedBy}
          onChange={(name) => void confirm(name)}
        />
      )}
      {!named && reader && (
        <FactField slot={`participant/${reader.id}/interpreter`} label={t('translation.who-for', { name: reader.name })} />
      )}
    </div>
  );
}
