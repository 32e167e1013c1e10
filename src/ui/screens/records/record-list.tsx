import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inList } from '../../../app/in-list.ts';
import type { IndexRow } from '../../../app/ports.ts';
import { PARTICIPANT_ROLES } from '../../../domain/roles.ts';
import { STAGES } from '../../../domain/stages.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Circle, type CircleSeat } from '../../components/circle.tsx';
import { Icon } from '../../components/icon.tsx';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import text from '../../styles/text.module.css';
import styles from './records-screen.module.css';
import { type SearchQuery, useSearchQuery } from './search-query.ts';

/** So many are drawn at a time: a school with thousands of records searches, it does not scroll. */
const SHOWN_AT_ONCE = 12;

interface Props {
  readonly rows: readonly IndexRow[];
  readonly query: SearchQuery;
  readonly language: string;
  readonly onOpen: (record: string) => void;
}

/** The records whose code name holds what is searched for: open ones first, initials only. */
export function RecordList({ rows, query, language, onOpen }: Props) {
  const { t } = useTranslation('records');
  const wanted = useSearchQuery(query).trim().toLocaleLowerCase(language);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  // Once a list, not once a key.
  const named = useMemo(() => inOrderWithNames(rows, language), [rows, language]);
  const found = wanted === '' ? named : named.filter(({ name }) => name.includes(wanted));
  const date = useMemo(() => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }), [language]);
  return (
    <>
      <VisuallyHidden as="div">
        <p role="status">{wanted === '' ? '' : t('found', { count: found.length })}</p>
      </VisuallyHidden>
      {found.length === 0 ? (
        <p className={text.muted}>{t('none-found')}</p>
      ) : (
        <Card as="div" space="tight">
          <ul>
            {found.slice(0, shown).map(({ row }) => (
              <RecordRow key={row.record} row={row} date={date} language={language} onOpen={onOpen} />
            ))}
          </ul>
        </Card>
      )}
      {found.length > shown && (
        <div>
          <Button kind="quiet" isFlush onPress={() => setShown(shown + SHOWN_AT_ONCE)}>
            {t('show-more', { count: found.length - shown })}
          </Button>
        </div>
      )}
      <p className={styles.initialsOnly}>
        <Icon name="hidden" size="s" />
        {t('initials-only')}
      </p>
    </>
  );
}

function inOrderWithNames(rows: readonly IndexRow[], language: string) {
  const inOrder = [...rows.filter(({ stage }) => stage !== 'closed'), ...rows.filter(({ stage }) => stage === 'closed')];
  return inOrder.map((row) => ({ row, name: row.codeName.toLocaleLowerCase(language) }));
}

interface RowProps extends Pick<Props, 'language' | 'onOpen'> {
  readonly row: IndexRow;
  readonly date: Intl.DateTimeFormat;
}

/** Drawn once, however often a key leaves it in the list. */
const RecordRow = memo(function RecordRow({ row, date, language, onOpen }: RowProps) {
  const { t } = useTranslation(['records', 'common']);
  const stage = STAGES.find((one) => one === row.stage);
  const groups = row.groups.filter((group) => group !== 'adult');
  const children = [
    row.initials.length > 0 ? inList(row.initials, language) : t('nobody-yet'),
    ...(groups.length > 0 ? [t('common:group', { group: inList(groups, language) })] : []),
    t('changed', { date: dayOf(row.changedAt, date) }),
  ];
  return (
    <li className={styles.record}>
      <Circle seats={seatsOf(row)} label="" mode="mini" />
      <div>
        <h3 className={styles.codeName} dir="auto">
          {row.codeName}
        </h3>
        <p className={`${text.s} ${text.muted}`}>{children.join(' · ')}</p>
        {stage && (
          <p>
            <b className={text.strong}>{t(`common:stage.${stage}`)}:</b> {t(`next.${stage}`)}
          </p>
        )}
      </div>
      <Button
        onPress={() => onOpen(row.record)}
        label={stage === 'closed' ? t('look-back-in', { name: row.codeName }) : t('go-on-with', { name: row.codeName })}
      >
        {stage === 'closed' ? t('look-back') : t('go-on')}
      </Button>
    </li>
  );
});

function seatsOf(row: IndexRow): readonly CircleSeat[] {
  const roles = ['facilitator', ...row.seats].flatMap((seat) => PARTICIPANT_ROLES.filter((role) => role === seat));
  return roles.map((role, at) => ({ id: String(at), name: '', role }));
}

function dayOf(instant: string, format: Intl.DateTimeFormat): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? '' : format.format(date);
}
