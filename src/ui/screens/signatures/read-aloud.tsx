import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { facilitatorOf, type Participant } from '../../../domain/participants.ts';
import { Segment } from '../../components/segment.tsx';
import { Tick } from '../../components/tick.tsx';
import { useSessionState } from '../../session-context.tsx';
import styles from './signatures-screen.module.css';

interface Props {
  readonly signer: Participant;
  /** Who read it aloud; '' while nobody did. */
  readonly readBy: string;
  readonly onRead: (readBy: string) => void;
}

/** Before anything can be signed here: the text was read aloud and told back, and by whom. */
export function ReadAloud({ signer, readBy, onRead }: Props) {
  const { t } = useTranslation('signatures');
  const { record } = useSessionState();
  const readers = [signer.interpreter.trim(), facilitatorOf(record)?.name ?? ''].filter((reader) => reader !== '');
  const [chosen, setChosen] = useState(readBy || (readers[0] ?? ''));
  return (
    <div className={styles.readAloud}>
      <Tick
        label={t('read-and-retold')}
        detail={t('read-by-retold', { reader: chosen, name: signer.name })}
        isTicked={readBy !== ''}
        onChange={(isTicked) => onRead(isTicked ? chosen : '')}
      />
      {readers.length > 1 && (
        <Segment
          legend={t('who-read')}
          options={readers.map((value) => ({ value, label: value }))}
          value={chosen}
          onChange={(reader) => {
            setChosen(reader);
            if (readBy !== '') onRead(reader);
          }}
        />
      )}
    </div>
  );
}
