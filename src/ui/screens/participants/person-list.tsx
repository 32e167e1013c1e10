import { useTranslation } from 'react-i18next';
import { initialOf } from '../../../domain/letters.ts';
import { isChild, type Participant, participantById, participantsOf, seatedParticipants } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { SeatMark } from '../../components/seat-mark.tsx';
import { useSessionState, useSteps } from '../../session-context.tsx';
import { FreshPerson } from './fresh-person.tsx';
import styles from './participants-screen.module.css';

interface Props {
  readonly chosenId: string | null;
  /** Who was added just now: asked for a name at once. */
  readonly freshId: string | null;
  readonly onChoose: (id: string) => void;
  readonly onDone: () => void;
}

/** Everyone in the record. Somebody without a name shows the field for it. */
export function PersonList({ chosenId, freshId, onChoose, onDone }: Props) {
  const { t } = useTranslation('participants');
  const { record } = useSessionState();
  const seats = seatedParticipants(record).map(({ id }) => id);
  const inOrder = [...participantsOf(record)].sort((a, b) => place(a) - place(b));
  if (inOrder.length === 0) return null;
  return (
    <ul className={styles.people}>
      <li className={styles.head} aria-hidden="true">
        <span>{t('who')}</span>
        <span>{t('how')}</span>
        <span>{t('authority-and-copy')}</span>
      </li>
      {inOrder.map((person) =>
        person.id === freshId || person.name.trim() === '' ? (
          <FreshPerson key={person.id} person={person} isFocused={person.id === freshId} onDone={onDone} />
        ) : (
          <PersonRow key={person.id} person={person} isChosen={person.id === chosenId} onChoose={onChoose} />
        ),
      )}
    </ul>
  );

  /** Newly added people stay at the end, where the eye is; the others stand as they sit. */
  function place({ id, role }: Participant): number {
    if (role === 'facilitator') return -1;
    if (id === freshId) return Number.MAX_SAFE_INTEGER;
    return seats.includes(id) ? seats.indexOf(id) : seats.length;
  }
}

function PersonRow({
  person,
  isChosen,
  onChoose,
}: {
  readonly person: Participant;
  readonly isChosen: boolean;
  readonly onChoose: Props['onChoose'];
}) {
  const { t } = useTranslation(['participants', 'common']);
  const { record } = useSessionState();
  const { open } = useSteps();
  const child = participantById(record, person.parentOf);
  const isFacilitator = person.role === 'facilitator';
  return (
    <li className={isChosen ? styles.chosen : undefined}>
      <button type="button" className={styles.person} aria-pressed={isChosen} onClick={() => onChoose(person.id)}>
        <SeatMark role={person.role} initial={initialOf(person.name)} />
        <span>
          <b className={styles.name}>{isFacilitator ? t('common:circle.you', { name: person.name }) : person.name}</b>
          <span className={styles.detail}>{detail()}</span>
        </span>
      </button>
      <span>{isFacilitator ? t('leads') : t(`presence.${person.presence}`)}</span>
      <span className={styles.last}>
        <span>
          {person.role === 'parent' ? `${t(`authority-short.${person.authority}`)} · ${person.copy ? t('copy') : t('no-copy')}` : '–'}
        </span>
        <Button
          kind="icon"
          size="s"
          icon="pen"
          label={t('edit', { name: person.name })}
          onPress={() => void open('participants', person.id)}
        />
      </span>
    </li>
  );

  function detail(): string {
    const belongs =
      person.relation.trim() || (person.role === 'parent' ? t('parent-of', { name: child?.name ?? '' }) : t(`is.${person.role}`));
    return [
      isChild(person) ? t('common:group', { group: person.group }) : belongs,
      ...(person.reading === 'a2' || person.reading === 'non-reader' ? [t(`reading.${person.reading}`)] : []),
      ...(person.interpreter.trim() ? [t('with-interpreter', { name: person.interpreter })] : []),
    ].join(' · ');
  }
}
