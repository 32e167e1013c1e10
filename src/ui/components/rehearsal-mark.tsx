import styles from './rehearsal-mark.module.css';

/** The band that says on every page: this is a rehearsal, nothing of it is kept. */
export function RehearsalMark({ text }: { readonly text: string }) {
  return (
    <aside className={styles.band} aria-label={text} data-band="">
      {text}
    </aside>
  );
}
