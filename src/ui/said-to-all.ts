import { useTranslation } from 'react-i18next';
import { useSessionState } from './session-context.tsx';

/** Before a sentence for everyone: to the circle; where they don't sit together, to each apart. */
export function useSaidToAll(): { readonly lead: string; readonly name: string | undefined } {
  const { t } = useTranslation('common');
  const { record } = useSessionState();
  const form = record.otherForm?.form;
  const isTogether = form === undefined || form === 'adults-only';
  return isTogether ? { lead: t('say-to'), name: t('the-circle') } : { lead: t('say-to-each'), name: undefined };
}
