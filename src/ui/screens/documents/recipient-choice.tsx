import { useTranslation } from 'react-i18next';
import { mayGoElsewhere, recipientsFor } from '../../../domain/disclosure-grounds.ts';
import { handingSlot } from '../../../domain/unfinished-handing.ts';
import { Choice } from '../../components/choice.tsx';
import { FactField } from '../../fact-field.tsx';
import { useSessionState } from '../../session-context.tsx';
import type { DocumentPlace } from './document-place.ts';
import { Stated } from './stated.tsx';
import { ELSEWHERE, type HandingChoices } from './use-handing.ts';

/** Who gets it: whose own it is, somebody of the record whom it fits, or somebody else in a few words. */
export function RecipientChoice({ kind, reader, choices }: DocumentPlace & { readonly choices: HandingChoices }) {
  const { t } = useTranslation(['documents', 'common']);
  const { record } = useSessionState();
  const { recipient, missing, elsewhere, chooseRecipient } = choices;
  const own = reader?.id ?? null;
  const error = missing.includes('recipient') ? t('recipient-missing') : undefined;
  const options = [
    ...recipientsFor(record, kind, own).map(({ id, name, role }) => ({
      value: id,
      label: name.trim() || t('common:circle.unnamed'),
      detail: id === own ? t('recipient-is.own') : t(`recipient-is.${role === 'parent' ? 'parent' : 'school'}`),
    })),
    ...(mayGoElsewhere(kind) ? [{ value: ELSEWHERE, label: t(reader ? 'somebody-else' : 'another-colleague') }] : []),
  ];
  const [only] = options;
  if (only && options.length === 1) return <Stated label={t('recipient')} words={only.label} />;
  return (
    <>
      <div data-part="recipient">
        <Choice
          legend={t('recipient')}
          layout="pairs"
          options={options}
          value={recipient}
          onChange={chooseRecipient}
          error={recipient === null ? error : undefined}
        />
      </div>
      {recipient === ELSEWHERE && (
        <FactField
          ref={elsewhere}
          slot={handingSlot(kind, own, 'recipient')}
          becomesFactOnLeaving={false}
          label={t('recipient-who')}
          help={t('recipient-help')}
          error={error}
        />
      )}
    </>
  );
}
