import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../domain/days-between.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';

/** After so many days a copy is worth a word. */
const DAYS_WITHOUT_A_WORD = 14;

interface Props {
  /** When the last copy of everything was made; null when there is none. */
  readonly lastCopy: string | null;
  /** The browser promised to keep the records. */
  readonly lasts: boolean;
  /** Since when there is something to copy. */
  readonly since: string;
  readonly today: string;
  readonly onCopies: () => void;
}

/**
 * A calm word, once the last copy is two weeks old or there is none of records that are older than that; at once where
 * there is none and the browser promised nothing, as in a private window, which no page can tell from another.
 */
export function CopyHint({ lastCopy, lasts, since, today, onCopies }: Props) {
  const { t } = useTranslation('records');
  const days = daysBetween((lastCopy ?? since).slice(0, 10), today);
  const isAtRisk = lastCopy === null && !lasts;
  if (days < DAYS_WITHOUT_A_WORD && !isAtRisk) return null;
  return (
    <Callout kind="calm" icon="shield">
      <p>{isAtRisk ? t('copy-at-risk') : lastCopy === null ? t('copy-never') : t('copy-due', { count: days })}</p>
      <Button kind="quiet" size="s" isFlush onPress={onCopies}>
        {t('to-copies')}
      </Button>
    </Callout>
  );
}
