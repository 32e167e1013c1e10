import { useTranslation } from 'react-i18next';
import type { DocumentVerdict } from '../app/check-document.ts';
import { writtenDate } from '../domain/calendar.ts';
import { useDesk } from './application-context.tsx';
import { Callout } from './components/callout.tsx';

/** What the check of a document says, in plain words. */
export function VerdictCallout({ verdict }: { readonly verdict: DocumentVerdict }) {
  const { t } = useTranslation('seals');
  const { settings } = useDesk();
  return (
    <Callout kind={verdict.verdict === 'listed-device' ? 'calm' : 'care'} title={t(`verdict.${verdict.verdict}.title`)}>
      {t(`verdict.${verdict.verdict}.what`, said(verdict, settings.language))}
    </Callout>
  );
}

function said(verdict: DocumentVerdict, language: string): { readonly device: string; readonly date: string } {
  const date = 'seal' in verdict ? writtenDate(verdict.seal.sealedAt.slice(0, 10), language, { withYear: true }) : '';
  return { device: 'device' in verdict ? verdict.device.name : '', date };
}
