import styles from './skip-link.module.css';

export interface SkipLinkProps {
  readonly label: string;
  /** Id of the element to go to. */
  readonly target: string;
}

/** First stop of the Tab key: past the top bar to the page. The address stays as it is. */
export function SkipLink({ label, target }: SkipLinkProps) {
  return (
    <a
      className={styles.skip}
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        const element = document.getElementById(target);
        // Only what can hold the focus can be gone to.
        element?.setAttribute('tabindex', '-1');
        element?.focus();
      }}
    >
      {label}
    </a>
  );
}
