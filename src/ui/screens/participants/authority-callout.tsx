import { useTranslation } from 'react-i18next';
import { authorityNotice, type Participant, participantById } from '../../../domain/participants.ts';
import { Callout } from '../../components/callout.tsx';
import { useSessionState } from '../../session-context.tsx';
import { shortName } from '../meeting/short-name.ts';

/** What a parent's authority means for taking part and for the sheet. */
export function AuthorityCallout({ person }: { readonly person: Participant }) {
  const { t } = useTranslation('participants');
  const { record } = useSessionState();
  const notice = authorityNotice(person);
  if (notice === null) return null;
  const words = { name: shortName(person.name), child: shortName(participantById(record, person.parentOf)?.name ?? '') };
  return <Callout title={t(`${notice}.title`, words)}>{t(`${notice}.detail`, words)}</Callout>;
}
