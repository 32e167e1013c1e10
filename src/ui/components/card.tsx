import { type ReactNode, useId } from 'react';
import styles from './card.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export interface CardProps {
  readonly children: ReactNode;
  readonly kind?: 'card' | 'lift' | 'sheet' | 'well' | 'protection' | 'choice-on' | undefined;
  readonly as?: 'section' | 'div' | 'aside' | 'li' | 'article' | undefined;
  readonly heading?: string | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly icon?: IconName | undefined;
  /** At the end of the heading's line. */
  readonly end?: ReactNode;
  readonly space?: 'tight' | 'wide' | undefined;
  readonly label?: string | undefined;
}

const KINDS = { card: undefined, lift: 'lift', sheet: 'sheet', well: 'well', protection: 'protection', 'choice-on': 'chosen' } as const;

/** What belongs together, on a sheet of its own. */
export function Card({ children, kind = 'card', as: Element = 'section', heading, headingLevel = 2, icon, end, space, label }: CardProps) {
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  const look = KINDS[kind];
  const isNamed = Element !== 'div' && Element !== 'li';
  return (
    <Element
      className={classNames(styles.card, look && styles[look], space && styles[space])}
      aria-label={isNamed ? label : undefined}
      aria-labelledby={isNamed && heading && !label ? headingId : undefined}
    >
      {(heading || end) && (
        <div className={styles.head}>
          {icon && <Icon name={icon} />}
          {heading && (
            <Heading className={styles.heading} id={headingId}>
              {heading}
            </Heading>
          )}
          {end && <div className={styles.end}>{end}</div>}
        </div>
      )}
      {children}
    </Element>
  );
}
