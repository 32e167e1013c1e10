import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './slots-sentence.module.css';

export type SlotPart =
  | { readonly text: string }
  | {
      readonly slot: string;
      /** What the slot is and holds, for screen readers. */
      readonly label: string;
      readonly filled: string | null;
      readonly placeholder: string;
      /** Left out where the sentence is only read. */
      readonly onPress?: (() => void) | undefined;
      readonly isExpanded?: boolean | undefined;
    };

export interface SlotsSentenceProps {
  readonly parts: readonly SlotPart[];
  readonly lang?: string | undefined;
  readonly dir?: 'ltr' | 'rtl' | undefined;
}

function Slot({ part }: { readonly part: Extract<SlotPart, { slot: string }> }) {
  const look = classNames(styles.slot, part.filled === null && styles.open);
  const words = <bdi>{part.filled ?? part.placeholder}</bdi>;
  if (!part.onPress) return <span className={look}>{words}</span>;
  return (
    <button type="button" className={look} aria-label={part.label} aria-expanded={part.isExpanded} onClick={part.onPress}>
      {words}
      <Icon name="down" size="s" />
    </button>
  );
}

/** An agreement from a building block, as the sentence it will be, with what can be filled in standing in its place. */
export function SlotsSentence({ parts, lang, dir }: SlotsSentenceProps) {
  const placed = parts.map((part, index) => ({ place: index + 1, part }));
  return (
    <p className={styles.sentence} lang={lang} dir={dir}>
      {placed.map(({ place, part }) => ('slot' in part ? <Slot key={place} part={part} /> : <span key={place}>{part.text}</span>))}
    </p>
  );
}
