import { useTranslation } from 'react-i18next';
import { writtenDate } from '../../../domain/calendar.ts';
import { heldAs } from '../../../domain/meeting-record.ts';
import { isChild, type Participant } from '../../../domain/participants.ts';
import { accountedFor, preparationOrder, preparationState, unpreparedParticipants } from '../../../domain/preparation.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Person } from '../../components/person.tsx';
import { Tag } from '../../components/tag.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import { useStageEnd } from '../../stage-end.ts';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './preparation-screen.module.css';
import { AFTER, talkPlace } from './talk-places.ts';

/** Everyone's own talk, in the order in which they are spoken to: the harmed child first. */
export function TalkList() {
  const { t } = useTranslation(['preparation', 'common']);
  const { record } = useSessionState();
  const { open } = useSteps();
  const order = preparationOrder(record);
  const firstOpen = unpreparedParticipants(record)[0];
  const { missing, attempt, isOpen, press } = useStageEnd({
    own: 'preparation',
    missingIn: unpreparedParticipants,
    confirm: (now) => ({ type: 'preparation.confirmed', accountedFor: [...accountedFor(now)] }),
  });
  return (
    <div className={`${layout.page} ${layout.pageTight} ${layout.narrow} ${layout.stack}`}>
      <PageHeading focusKey="preparation" eyebrow={t('eyebrow', { name: record.opened?.codeName ?? '' })}>
        {t('title')}
      </PageHeading>
      <p className={text.muted}>{t('lead')}</p>
      <div className={layout.row}>
        <p>{t('letters-first')}</p>
        <Button kind="quiet" size="s" icon="page" onPress={() => void open('documents')}>
          {t('letters')}
        </Button>
      </div>
      <MissingSummary
        title={t('missing')}
        attempt={attempt}
        lines={missing.map((person) => ({ id: person.id, label: t('missing-talk', { name: person.name }), field: `talk/${person.id}` }))}
      />
      <Card as="div" space="tight">
        <ul>
          {order.map((person) => (
            <TalkRow key={person.id} person={person} isFirstOpen={person.id === firstOpen?.id} />
          ))}
        </ul>
      </Card>
      <div>
        <Button kind={firstOpen ? 'second' : 'primary'} size="l" iconEnd="forward" onPress={() => void press()}>
          {isOpen ? t('next') : t('common:to-record')}
        </Button>
      </div>
    </div>
  );
}

function TalkRow({ person, isFirstOpen }: { readonly person: Participant; readonly isFirstOpen: boolean }) {
  const { t } = useTranslation(['preparation', 'common']);
  const { settings } = useDesk();
  const { record } = useSessionState();
  const { open } = useSteps();
  const state = preparationState(record, person.id);
  const held = heldAs(record, `preparation/${person.id}`, 'preparation.held');
  const { name } = person;
  return (
    <li className={styles.talk} data-part={`talk/${person.id}`}>
      <Person
        role={person.role}
        name={name.trim() || t('common:circle.unnamed')}
        detail={isChild(person) ? t('common:group', { group: person.group }) : person.relation || t('common:adult')}
      />
      {state === 'open' && <Tag>{t('state.open')}</Tag>}
      {state === 'waived' && <Tag>{t('state.waived')}</Tag>}
      {state === 'held' && (
        <Tag kind="done" icon="check">
          {held ? t('state.held', { date: writtenDate(held.on, settings.language, { withYear: false }) }) : null}
        </Tag>
      )}
      <span className={styles.ways}>
        <Button
          kind={isFirstOpen ? 'primary' : 'second'}
          size="s"
          label={t('talk-with', { name })}
          onPress={() => void open('preparation', talkPlace(person.id))}
        >
          {t('talk')}
        </Button>
        <Button
          kind="quiet"
          size="s"
          label={t('write-down-of', { name })}
          onPress={() => void open('preparation', talkPlace(person.id, AFTER))}
        >
          {t('write-down')}
        </Button>
      </span>
    </li>
  );
}
