import { useEffect, useRef } from 'react';
import { Icon } from './components/icon.tsx';
import styles from './missing-summary.module.css';

export interface MissingLine {
  readonly id: string;
  /** The same words as the label of the field it leads to. */
  readonly label: string;
  /** `data-field` of the field, or `data-part` of the part of the page, that the line leads to. */
  readonly field: string;
}

interface Props {
  readonly title: string;
  readonly lines: readonly MissingLine[];
  /** Rises with every try to go on; each time the summary takes the focus, so that it is heard. */
  readonly attempt: number;
}

/** What a page still needs before its stage can end; each line leads to its field. Shows nothing when all is there. */
export function MissingSummary({ title, lines, attempt }: Props) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);
  if (lines.length === 0) return null;
  return (
    <div ref={summary} className={styles.summary} role="group" aria-label={title} tabIndex={-1}>
      <Icon name="info" />
      <div>
        <p className={styles.title}>{title}</p>
        <ul>
          {lines.map(({ id, label, field }) => (
            <li key={id}>
              <button type="button" className={styles.line} onClick={() => focusField(field)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function focusField(field: string): void {
  const named = CSS.escape(field);
  const target =
    document.querySelector<HTMLElement>(`[data-field="${named}"]`) ??
    document.querySelector<HTMLElement>(`[data-part="${named}"] :is(input, select, textarea, button)`);
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
}
