import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS } from '../../../app/document-kinds.ts';
import { writtenDate } from '../../../domain/calendar.ts';
import type { EventOf } from '../../../domain/meeting-events.ts';
import { participantById } from '../../../domain/participants.ts';
import { useDesk } from '../../application-context.tsx';
import { Card } from '../../components/card.tsx';
import { useSessionState } from '../../session-context.tsx';
import rows from '../../styles/rows.module.css';
import text from '../../styles/text.module.css';

/** Every document that left: which, to whom, on which ground and when; the latest first. */
export function DisclosureLog() {
  const { t } = useTranslation('documents');
  const { record } = useSessionState();
  if (record.exported.length === 0) return null;
  return (
    <Card heading={t('log')} kind="well">
      <ul className={`${rows.rows} ${rows.roomy}`}>
        {record.exported.toReversed().map((left) => (
          <LogLine key={left.id} left={left} />
        ))}
      </ul>
    </Card>
  );
}

function LogLine({ left }: { readonly left: EventOf<'document.exported'> }) {
  const { t, i18n } = useTranslation('documents');
  const { settings } = useDesk();
  const { record } = useSessionState();
  const { document, recipient, reader, ground, time, way, destroyBy } = left;
  const nameOf = (id: string) => participantById(record, id)?.name ?? '';
  // A record may come from a version that knew other kinds.
  const kind = DOCUMENT_KINDS.find((known) => known === document);
  const own = kind ? t(`kind.${kind}`) : '';
  const isOthers = reader !== undefined && reader !== recipient;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <p className={text.strong}>{isOthers ? t('whose-copy', { kind: own, name: nameOf(reader) }) : own}</p>
      <p className={text.s}>
        <bdi>{left.text ?? nameOf(recipient)}</bdi>: {t(`ground.${ground}`)}
      </p>
      <p className={`${text.s} ${text.muted}`}>
        {t(`way.${way ?? 'file'}`)}, {date.format(new Date(time))}
      </p>
      {destroyBy && <p className={text.s}>{t('destroyed-by', { day: writtenDate(destroyBy, settings.language, { withYear: true }) })}</p>}
    </li>
  );
}
