import { useTranslation } from 'react-i18next';
import type { DueTerm } from '../../../app/due-destructions.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';

interface Props {
  readonly ended: readonly DueTerm[];
  readonly onSeen: () => void;
}

/** What was destroyed at this unlocking because its term was over: said once. */
export function EndedNotice({ ended, onSeen }: Props) {
  const { t } = useTranslation('records');
  const records = [...new Set(ended.map(({ record }) => record))].map((record) => ended.filter((one) => one.record === record));
  return (
    <Callout kind="calm" isLive title={t('term-ended')}>
      <ul>
        {records.map((terms) => (
          <li key={terms[0]?.record}>{t(`term-ended-part.${partOf(terms)}`, { name: terms[0]?.codeName ?? '' })}</li>
        ))}
      </ul>
      <Button kind="quiet" size="s" isFlush onPress={onSeen}>
        {t('seen')}
      </Button>
    </Callout>
  );
}

/** The most that is gone of one record says the rest. */
function partOf(terms: readonly DueTerm[]): 'record' | 'conversation' | 'notes' {
  if (terms.some(({ layer }) => layer === 'agreement')) return 'record';
  return terms.some(({ layer }) => layer === 'conversation') ? 'conversation' : 'notes';
}
