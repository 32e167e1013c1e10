import { useTranslation } from 'react-i18next';
import { Callout } from '../../components/callout.tsx';
import { useSessionState } from '../../session-context.tsx';

/** What was noted at a moment when it could not count, by another device or window. It is kept, and counts for nothing. */
export function DisputedNotice() {
  const { t } = useTranslation('overview');
  const { record } = useSessionState();
  if (record.disputed.length === 0) return null;
  const reasons = [...new Set(record.disputed.map(({ reason }) => reason))];
  return (
    <Callout title={t('disputed', { count: record.disputed.length })}>{reasons.map((reason) => t(`reason.${reason}`)).join(' ')}</Callout>
  );
}
