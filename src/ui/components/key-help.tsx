import { Dialog } from './dialog.tsx';
import styles from './key-help.module.css';

export interface KeyHelpProps {
  readonly title: string;
  /** As they stand on the keyboard; several are pressed one after the other. */
  readonly keys: readonly { readonly keys: readonly string[]; readonly action: string }[];
  readonly closeLabel: string;
  readonly onClose: () => void;
}

/** All keys of the page, in one list. */
export function KeyHelp({ title, keys, closeLabel, onClose }: KeyHelpProps) {
  return (
    <Dialog title={title} closeLabel={closeLabel} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map((line) => (
          <div key={line.action} className={styles.line}>
            <dt className={styles.combination}>
              {line.keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{line.action}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
