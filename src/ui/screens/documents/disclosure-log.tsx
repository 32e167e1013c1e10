import { useTranslation } from 'react-i18next';
import { participantById } from '../../../domain/participants.ts';
import { Card } from '../../components/card.tsx';
import { useSessionState } from '../../session-context.tsx';
import rows from '../../styles/rows.module.css';

/** Every document that left, to whom, on which ground and when. */
export function DisclosureLog() {
  const { t, i18n } = useTranslation('documents');
  const { record } = useSessionState();
  if (record.exported.length === 0) return null;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Card heading={t('log')} kind="well">
      <ul className={rows.rows}>
        {record.exported.map(({ id, recipient, ground, time }) => (
          <li key={id}>
            <span>
              <strong>
                <bdi>{participantById(record, recipient)?.name ?? ''}</bdi>
              </strong>{' '}
              {t(`ground.${ground}`)}, {date.format(new Date(time))}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
