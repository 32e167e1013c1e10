import { useTranslation } from 'react-i18next';
import { followUpTalks, proposedTalks } from '../../../domain/follow-up.ts';
import { useDesk } from '../../application-context.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { DateInRange } from '../../date-in-range.tsx';
import { useOpenRecord, useSessionState, useSteps } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './agreements-screen.module.css';

/** The days on which each child is spoken to again, apart. They stand on the family's sheet. */
export function TalksCard({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('agreements');
  const { wording } = useOpenRecord();
  const { record } = useSessionState();
  const { record: tell } = useSteps();
  const { application } = useDesk();
  const today = application.clock.today();
  const planned = followUpTalks(record);
  const shown = planned.length > 0 ? planned : proposedTalks(record, today).map((talk, at) => ({ ...talk, talk: `proposed-${at}` }));

  /** Changing one of the proposed days plans them all, so that the others stay as they were shown. */
  async function choose(talk: string, on: string) {
    await tell(
      ...shown
        .map((one) => (one.talk === talk ? { ...one, on } : one))
        .filter((one) => planned.length === 0 || one.talk === talk)
        .map((one) => ({ type: 'follow-up.planned' as const, ...one, talk: planned.length === 0 ? application.entropy.id() : one.talk })),
    );
  }

  async function keep() {
    if (planned.length === 0) {
      await tell(...shown.map((one) => ({ type: 'follow-up.planned' as const, ...one, talk: application.entropy.id() })));
    }
    onClose();
  }

  return (
    <Card kind="lift" heading={t('talks')}>
      <p className={`${text.s} ${text.muted}`}>{t('talks-lead')}</p>
      <div className={styles.talks}>
        {shown.map((talk, at) => (
          <DateInRange
            key={at < shown.length ? `${talk.moment}/${at}` : talk.talk}
            label={t(`moment.${talk.moment}`)}
            value={talk.on}
            min={today}
            lang={wording.language}
            outside={t('not-before-today')}
            onChange={(on) => void choose(talk.talk, on)}
          />
        ))}
      </div>
      <div className={layout.row}>
        <Button kind="primary" onPress={() => void keep()}>
          {t('keep')}
        </Button>
      </div>
    </Card>
  );
}
