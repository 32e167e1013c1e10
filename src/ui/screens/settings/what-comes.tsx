import { useTranslation } from 'react-i18next';
import type { RestorePlan } from '../../../app/restore-plan.ts';
import { Callout } from '../../components/callout.tsx';
import { TicksList, type TicksRow } from '../../components/ticks-list.tsx';
import layout from '../../styles/layout.module.css';
import { writtenInstant } from './last-copy-words.ts';

/** What restoring would change, before it does. */
export function WhatComes({ plan, language }: { readonly plan: RestorePlan; readonly language: string }) {
  const { t } = useTranslation('copies');
  const { records, fresh, growing, differing, away, erased } = plan;
  const changes = [...(fresh > 0 ? [t('fresh', { count: fresh })] : []), ...(growing > 0 ? [t('growing', { count: growing })] : [])];
  const rows: readonly TicksRow[] = [
    {
      id: 'records',
      answer: 'yes',
      name: t('in-copy', { count: records, day: writtenInstant(plan.madeAt, language) }),
      detail: changes.join(', ') || t('nothing-new'),
    },
    ...(differing > 0
      ? [{ id: 'differ', answer: 'not-yet', name: t('differ', { count: differing }), detail: t('differ-detail') } as const]
      : []),
    ...(away > 0 ? [{ id: 'away', answer: 'unknown', name: t('away', { count: away }), detail: t('away-detail') } as const] : []),
  ];
  return (
    <div className={layout.stack} role="status">
      <TicksList rows={rows} />
      {erased.length > 0 && (
        <Callout kind="care" title={t('erased-title')}>
          <p>{t('erased-lead')}</p>
          <ul>
            {erased.map(({ codeName, layer }) => (
              <li key={`${codeName} ${layer}`}>{t(`erased-part.${layer}`, { name: codeName })}</li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  );
}
