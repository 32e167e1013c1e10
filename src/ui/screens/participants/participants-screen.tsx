import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { participantsCanChange } from '../../../domain/legality.ts';
import {
  authorityNotice,
  type MissingParticipants,
  missingParticipants,
  participantById,
  participantsOf,
} from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { PageHeading } from '../../components/page-heading.tsx';
import { FactField } from '../../fact-field.tsx';
import { MissingSummary } from '../../missing-summary.tsx';
import { RecordCircle } from '../../record-circle.tsx';
import { RecordFrame } from '../../record-frame.tsx';
import { SeatPlan } from '../../seat-plan.tsx';
import { useSessionState } from '../../session-context.tsx';
import { useStageEnd } from '../../stage-end.ts';
import beside from '../../styles/beside.module.css';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import { AddPerson } from './add-person.tsx';
import { AuthorityCallout } from './authority-callout.tsx';
import styles from './participants-screen.module.css';
import { PersonList } from './person-list.tsx';
import { PersonPage } from './person-page.tsx';

/** As long as these are missing, the ways to add somebody stand open. */
const OPENS_ADDING: readonly MissingParticipants['missing'][] = ['responsible-child', 'harmed-child', 'adult-for-child'];

/** Who takes part and how, or one of them when the cursor names somebody. */
export function ParticipantsScreen() {
  const { record, cursor } = useSessionState();
  const person = participantById(record, cursor?.at ?? null);
  return <RecordFrame>{person ? <PersonPage key={person.id} person={person} /> : <Everyone />}</RecordFrame>;
}

function Everyone() {
  const { t } = useTranslation(['participants', 'common']);
  const { record } = useSessionState();
  const people = participantsOf(record);
  const [chosenId, choose] = useState<string | null>(() => people.find((person) => authorityNotice(person) !== null)?.id ?? null);
  const [freshId, setFresh] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(() => missingParticipants(record).some(({ missing }) => OPENS_ADDING.includes(missing)));
  const chosen = participantById(record, chosenId);
  const canChange = participantsCanChange(record);
  const { missing, attempt, isOpen, press } = useStageEnd({
    own: 'participants',
    missingIn: missingParticipants,
    confirm: () => ({ type: 'participants.confirmed' }),
  });

  return (
    <div className={`${layout.page} ${layout.pageTight} ${layout.stack}`}>
      <MissingSummary title={t('missing')} attempt={attempt} lines={missing.map(lineOf)} />
      <div className={styles.columns}>
        <div className={layout.stack}>
          <PageHeading
            focusKey="participants"
            eyebrow={t('eyebrow', { name: record.opened?.codeName ?? '' })}
            end={
              canChange && (
                <span data-part="add-person">
                  <Button icon="plus" isExpanded={isAdding} onPress={() => setAdding(!isAdding)}>
                    {t('add')}
                  </Button>
                </span>
              )
            }
          >
            {t('title')}
          </PageHeading>
          {canChange && isAdding && (
            <AddPerson
              onAdded={(id) => {
                setFresh(id);
                choose(id);
              }}
            />
          )}
          <PersonList chosenId={chosenId} freshId={freshId} onChoose={choose} onDone={() => setFresh(null)} />
          {!canChange && <p className={`${text.s} ${text.muted}`}>{t('fixed')}</p>}
          {chosen && <AuthorityCallout person={chosen} />}
        </div>
        <aside className={classNames(layout.stack, beside.stays)}>
          <SeatPlan chosenId={chosenId} onChoose={choose}>
            {(arranging) => <RecordCircle hasDetails={false} arranging={arranging} />}
          </SeatPlan>
          <div className={layout.even}>
            <FactField slot="room/second-adult" label={t('second-adult')} />
            <FactField slot="room/second-room" label={t('second-room')} />
          </div>
          <div className={beside.onwards}>
            <Button kind="primary" size="l" isFull iconEnd="forward" onPress={() => void press()}>
              {isOpen ? t('next') : t('common:to-record')}
            </Button>
          </div>
        </aside>
      </div>
    </div>
  );

  function lineOf(one: MissingParticipants) {
    switch (one.missing) {
      case 'name': {
        const place = people.findIndex(({ id }) => id === one.participant) + 1;
        return { id: `name-${one.participant}`, label: t('missing-name', { place }), field: `participant/${one.participant}/name` };
      }
      case 'adult-for-child':
        return {
          id: `adult-${one.participant}`,
          label: t('missing-adult', { name: participantById(record, one.participant)?.name ?? '' }),
          field: 'add-person',
        };
      case 'second-adult':
        return { id: one.missing, label: t('second-adult'), field: 'room/second-adult' };
      case 'second-room':
        return { id: one.missing, label: t('second-room'), field: 'room/second-room' };
      default:
        return { id: one.missing, label: t(`missing-${one.missing}`), field: 'add-person' };
    }
  }
}
