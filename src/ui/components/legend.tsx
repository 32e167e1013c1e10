import styles from './legend.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

interface Props {
  readonly text: string;
  /** Said to a screen reader and not shown, where a heading beside it says the same. */
  readonly isHidden: boolean;
}

/** What a group of choices asks. */
export function Legend({ text, isHidden }: Props) {
  if (!isHidden) return <legend className={styles.legend}>{text}</legend>;
  return (
    <legend>
      <VisuallyHidden>{text}</VisuallyHidden>
    </legend>
  );
}
