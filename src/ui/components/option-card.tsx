import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './option-card.module.css';
import { Pictogram, type PictogramName } from './pictogram.tsx';

export interface OptionCardProps {
  readonly title: string;
  readonly detail?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly pictogram?: PictogramName | undefined;
  readonly onPress: () => void;
  /** The way that is nearest at hand; the others are no less good. */
  readonly isFirst?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A way on, with a line on what it means: a button as large as its words. */
export function OptionCard({ title, detail, icon, pictogram, onPress, isFirst = false, isDisabled = false }: OptionCardProps) {
  return (
    <button
      type="button"
      className={classNames(styles.option, isFirst && styles.first)}
      aria-disabled={isDisabled || undefined}
      onClick={isDisabled ? undefined : onPress}
    >
      <span className={styles.lead}>
        {icon && <Icon name={icon} size="l" />}
        {pictogram && <Pictogram name={pictogram} size="s" />}
      </span>
      <span>
        <span className={styles.title}>{title}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </span>
      <Icon name="forward" />
    </button>
  );
}
