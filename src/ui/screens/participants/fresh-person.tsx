import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUPS } from '../../../domain/meeting-events.ts';
import { type Participant, participantsOf } from '../../../domain/participants.ts';
import { Button } from '../../components/button.tsx';
import { SeatMark } from '../../components/seat-mark.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { TextFieldHandle } from '../../components/text-field.tsx';
import { FactField } from '../../fact-field.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import styles from './participants-screen.module.css';

interface Props {
  readonly person: Participant;
  readonly isFocused: boolean;
  readonly onDone: () => void;
}

/** Somebody who was just added: a name, and the group of a child. The rest can wait. */
export function FreshPerson({ person, isFocused, onDone }: Props) {
  const { t } = useTranslation(['participants', 'common']);
  const { session } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const name = useRef<TextFieldHandle>(null);
  useEffect(() => {
    if (isFocused) name.current?.focus();
  }, [isFocused]);
  const place = participantsOf(record).findIndex(({ id }) => id === person.id) + 1;

  async function done(): Promise<void> {
    await session.leaveField(`participant/${person.id}/name`);
    onDone();
  }

  return (
    <li className={styles.fresh}>
      <SeatMark role={person.role} />
      <FactField
        ref={name}
        slot={`participant/${person.id}/name`}
        label={t('name-of', { place })}
        isLabelHidden
        placeholder={t('name')}
        onEnter={() => void done()}
      />
      {person.role === 'parent' || person.role === 'staff' ? (
        <span>{t(`is.${person.role}`)}</span>
      ) : (
        <SelectField
          label={t('group-of', { place })}
          isLabelHidden
          options={GROUPS.filter((group) => group !== 'adult' || person.role === 'supporter').map((group) => ({
            value: group,
            label: group === 'adult' ? t('common:adult') : t('common:group', { group }),
          }))}
          value={person.group}
          onChange={(group) => tell({ type: 'participant.set', participant: person.id, choice: { field: 'group', value: group } })}
        />
      )}
      <Button size="s" onPress={() => void done()}>
        {t('done')}
      </Button>
      <Button
        kind="icon"
        size="s"
        icon="close"
        label={t('remove-place', { place })}
        onPress={() => void tell({ type: 'participant.removed', participant: person.id })}
      />
    </li>
  );
}
