import { useTranslation } from 'react-i18next';
import { facilitatorLines } from '../../../domain/wording-lines.ts';
import { Button } from '../../components/button.tsx';
import { CalmPage } from '../../components/calm-page.tsx';
import { TwoRooms } from '../../components/two-rooms.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import styles from './paused.module.css';

/** What the room hears and reads in a pause. No name, no answer and no reason is in the page. */
export function CalmPause({ onGoOn }: { readonly onGoOn: () => void }) {
  const { t } = useTranslation('paused');
  const { session, wording } = useOpenRecord();
  const code = useSessionState().record.pause?.code ?? 'break';
  const isApart = code === 'apart' || code === 'withdrawn';
  const lost = facilitatorLines(wording, 'interpreter/lost');
  const toRoom = facilitatorLines(wording, 'apart/to-room');
  // The first line names the two rooms, which a break and a lost interpreter do not need; the title says it for the others.
  const lead = code === 'interpreter' ? lost.slice(1) : toRoom.slice(1);
  const title = code === 'interpreter' ? (lost[0] ?? t('break-title')) : isApart ? t('apart-title') : t('break-title');
  return (
    <div className={session.isRehearsal ? styles.underBand : undefined}>
      <CalmPage
        title={title}
        focusKey={code}
        lead={lead.map((line) => <p key={line}>{line}</p>)}
        picture={isApart ? <TwoRooms label={t('two-rooms')} /> : <EmptyCircle />}
        foot={t('nothing-shown')}
      >
        <Button kind="primary" size="l" iconEnd="forward" onPress={onGoOn}>
          {t('go-on')}
        </Button>
      </CalmPage>
    </div>
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
