import { useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './saved-mark.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type SavedState = 'saved' | 'saving' | 'failed';

export interface SavedStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly read: () => SavedState;
}

export interface SavedMarkProps {
  readonly store: SavedStore;
  readonly words: Readonly<Record<SavedState, string>>;
}

/**
 * Says whether what was typed is kept. It changes with every keystroke, so it writes one attribute and renders nothing;
 * only a failing save is spoken, since the rest would talk through the whole meeting.
 */
export function SavedMark({ store, words }: SavedMarkProps) {
  const mark = useRef<HTMLSpanElement>(null);
  const spoken = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    function show() {
      const state = store.read();
      if (mark.current && mark.current.dataset['state'] !== state) mark.current.dataset['state'] = state;
      const alarm = state === 'failed' ? words.failed : '';
      // While a failed save is tried again the alarm stays, so that it is not spoken at every attempt.
      if (spoken.current && state !== 'saving' && spoken.current.textContent !== alarm) spoken.current.textContent = alarm;
    }
    show();
    return store.subscribe(show);
  }, [store, words]);
  return (
    <>
      <span ref={mark} className={styles.mark}>
        <span className={classNames(styles.state, styles.saved)}>
          <Icon name="check" size="s" />
          {words.saved}
        </span>
        <span className={classNames(styles.state, styles.saving)}>
          <Icon name="check" size="s" />
          {words.saving}
        </span>
        <span className={classNames(styles.state, styles.failed)}>
          <Icon name="warning" size="s" />
          {words.failed}
        </span>
      </span>
      <VisuallyHidden>
        <span ref={spoken} role="status" />
      </VisuallyHidden>
    </>
  );
}
