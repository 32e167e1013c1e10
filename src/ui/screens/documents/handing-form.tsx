import { useTranslation } from 'react-i18next';
import type { MissingForHanding } from '../../../domain/disclosure-grounds.ts';
import { handingSlot } from '../../../domain/unfinished-handing.ts';
import { useDesk } from '../../application-context.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { ConversationFields } from './conversation-fields.tsx';
import type { DocumentPlace } from './document-place.ts';
import { DocumentPreview } from './document-preview.tsx';
import { GroundChoice } from './ground-choice.tsx';
import { LeavingActions } from './leaving-actions.tsx';
import { PrintedDocument } from './printed-document.tsx';
import { RecipientChoice } from './recipient-choice.tsx';
import { ReopeningNote } from './reopening-note.tsx';
import { ELSEWHERE, useHanding } from './use-handing.ts';
import { useHandingOver } from './use-handing-over.ts';

/** One document on its way out: for whom, on which ground, in which language. Nothing leaves before these are known. */
export function HandingForm({ kind, reader, onDone }: DocumentPlace & { readonly onDone: () => void }) {
  const { t } = useTranslation(['documents', 'common']);
  const { application, settings } = useDesk();
  const handing = useHandingOver();
  const choices = useHanding({ kind, reader }, handing.chooseAgain);
  const { recipient, language, missing } = choices;
  const own = reader?.id ?? null;
  const languages = application.labels.languages();

  const lines: Readonly<Record<MissingForHanding, { readonly label: string; readonly field: string }>> = {
    recipient: {
      label: t(recipient === ELSEWHERE ? 'recipient-who' : 'recipient'),
      field: recipient === ELSEWHERE ? handingSlot(kind, own, 'recipient') : 'recipient',
    },
    ground: { label: t('ground-heading'), field: 'ground' },
    reason: { label: t('reason'), field: handingSlot(kind, own, 'reason') },
    'destroy-by': { label: t('destroy-by'), field: 'destroy-by' },
  };

  return (
    <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
      <PageHeading focusKey={`documents ${kind} ${own}`} eyebrow={t('eyebrow')}>
        {reader ? t('make-for', { kind: t(`kind.${kind}`), name: reader.name.trim() || t('common:circle.unnamed') }) : t(`kind.${kind}`)}
      </PageHeading>
      <p className={text.muted}>{t(`holds.${kind}`)}</p>
      <ReopeningNote kind={kind} />
      <div className={`${layout.cols} ${layout.sideL}`}>
        <Card as="div" kind="lift">
          <div className={layout.stack}>
            <MissingSummary
              title={t('missing-for-handing')}
              attempt={choices.attempt}
              lines={missing.map((part) => ({ id: part, ...lines[part] }))}
            />
            <RecipientChoice kind={kind} reader={reader} choices={choices} />
            <GroundChoice choices={choices} />
            {kind === 'full-record-conversation' && <ConversationFields choices={choices} />}
            {reader && !languages.includes(reader.language) && <Callout>{t('not-in-own-language')}</Callout>}
            <Choice
              legend={t('language')}
              value={language}
              onChange={choices.chooseLanguage}
              options={languages
                .toSorted()
                .map((value) => ({ value, label: new Intl.DisplayNames([settings.language], { type: 'language' }).of(value) ?? value }))}
            />
          </div>
        </Card>
        <div className={layout.stack}>
          <LeavingActions handing={handing} chosenNow={choices.chosenNow} onDone={onDone} />
          <DocumentPreview orderNow={choices.orderNow} choices={`${language} ${choices.destroyBy}`} />
        </div>
      </div>
      {handing.leaving.step === 'printed' && <PrintedDocument key={handing.leaving.document.fileId} document={handing.leaving.document} />}
    </div>
  );
}
