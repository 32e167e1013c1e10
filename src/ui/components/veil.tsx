import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Icon } from './icon.tsx';
import styles from './veil.module.css';

export interface VeilProps {
  readonly isCovered: boolean;
  readonly coveredLabel: string;
  readonly onUncover: () => void;
  readonly children: ReactNode;
}

function focusField(within: HTMLElement | null) {
  const field = within?.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input');
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

/**
 * Lies over the memory aid. While covered the text is not in the page at all, so a glance, a search and a screen reader
 * find nothing. A tap uncovers it; so does typing, and the key that did it lands in the field.
 */
export function Veil({ isCovered, coveredLabel, onUncover, children }: VeilProps) {
  const veil = useRef<HTMLDivElement>(null);
  const cover = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);

  useEffect(() => {
    const element = veil.current;
    if (!element) return;
    const enter = () => {
      hadFocus.current = true;
    };
    const leave = (event: FocusEvent) => {
      // No next element: the field was taken away, or the window lost focus. Typing on still belongs here.
      hadFocus.current = event.relatedTarget === null;
    };
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  }, []);

  useLayoutEffect(() => {
    // The field that had the focus is gone; typing on must still reach the veil.
    if (isCovered && hadFocus.current && document.activeElement === document.body) cover.current?.focus();
  }, [isCovered]);

  function uncover() {
    flushSync(onUncover);
    focusField(veil.current);
  }

  function uncoverByTyping(event: KeyboardEvent) {
    const types = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!types) return;
    // Not prevented: the browser types this very key into the field that has the focus by then. It is text from here on,
    // so no shortcut of the page may hear it.
    event.stopPropagation();
    uncover();
  }

  return (
    <div ref={veil} className={styles.veil}>
      {isCovered ? (
        <button ref={cover} type="button" className={styles.cover} onClick={uncover} onKeyDown={uncoverByTyping}>
          <span className={styles.pill}>
            <Icon name="hidden" size="s" />
            {coveredLabel}
          </span>
        </button>
      ) : (
        children
      )}
    </div>
  );
}
