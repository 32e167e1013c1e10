import { useTranslation } from 'react-i18next';
import { asksBeforeReturn } from '../../../domain/pause.ts';
import { facilitatorLines } from '../../../domain/wording-lines.ts';
import { CodeDoor } from '../../code-door.tsx';
import { Button } from '../../components/button.tsx';
import { CalmPage } from '../../components/calm-page.tsx';
import { TwoRooms } from '../../components/two-rooms.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import styles from './paused.module.css';

interface Props {
  /** Whether the way back asks for the code. */
  readonly isShut: boolean;
  readonly onGoOn: () => void;
}

/** What the room hears and reads in a pause. No name, no answer and no reason is in the page. */
export function CalmPause({ isShut, onGoOn }: Props) {
  const { t } = useTranslation('paused');
  const { wording } = useOpenRecord();
  const isApart = asksBeforeReturn(useSessionState().record);
  return (
    <CalmPage
      title={isApart ? t('apart-title') : t('break-title')}
      focusKey={isApart ? 'apart' : 'break'}
      // The first line names the two rooms, which a break does not need; the title says it for the others.
      lead={facilitatorLines(wording, 'apart/to-room')
        .slice(1)
        .map((line) => <p key={line}>{line}</p>)}
      picture={isApart ? <TwoRooms label={t('two-rooms')} /> : <EmptyCircle />}
      foot={t('nothing-shown')}
    >
      {isShut ? (
        <CodeDoor onOpen={onGoOn} />
      ) : (
        <Button kind="primary" size="l" iconEnd="forward" onPress={onGoOn}>
          {t('go-on')}
        </Button>
      )}
    </CalmPage>
  );
}

function EmptyCircle() {
  return (
    <svg className={styles.circle} viewBox="-120 -120 240 240" aria-hidden="true">
      <circle className={styles.ring} r="96" />
      <circle className={styles.table} r="58" />
    </svg>
  );
}
