import type { ReactNode } from 'react';
import { type Answer, AnswerGlyph } from './answer-glyph.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Tick } from './tick.tsx';
import styles from './ticks-list.module.css';

export interface TicksRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly detail?: ReactNode;
  readonly end?: ReactNode;
  /** One of these three leads the row; none leaves it bare. */
  readonly answer?: Answer | undefined;
  readonly tick?: { readonly isTicked: boolean; readonly onChange: (isTicked: boolean) => void } | undefined;
  readonly icon?: IconName | undefined;
}

export interface TicksListProps {
  readonly label?: string | undefined;
  readonly rows: readonly TicksRow[];
}

function Row({ row }: { readonly row: TicksRow }) {
  if (row.tick) {
    return (
      <li className={classNames(styles.row, styles.ticked)}>
        <Tick label={row.name} detail={row.detail} {...row.tick} />
        {row.end}
      </li>
    );
  }
  const lead = row.answer ? <AnswerGlyph answer={row.answer} /> : row.icon && <Icon name={row.icon} />;
  return (
    <li className={classNames(styles.row, !lead && styles.plain)}>
      {lead}
      <span>
        <span className={styles.name}>{row.name}</span>
        {row.detail && <span className={styles.detail}>{row.detail}</span>}
      </span>
      {row.end}
    </li>
  );
}

/** A list to go through: conditions, copies, devices, the day card. */
export function TicksList({ label, rows }: TicksListProps) {
  return (
    <ul aria-label={label}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  );
}
