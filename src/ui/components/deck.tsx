import styles from './deck.module.css';
import { Icon, type IconName } from './icon.tsx';

export interface DeckProps {
  readonly label: string;
  /** Their order gives their numbers, the same as on the paper cards. */
  readonly cards: readonly { readonly id: string; readonly title: string; readonly icon: IconName }[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** The cards for when it gets difficult, laid out as they lie on the table. */
export function Deck({ label, cards, chosenId, onChoose }: DeckProps) {
  return (
    <ul className={styles.deck} aria-label={label}>
      {cards.map((card, index) => (
        <li key={card.id}>
          <button
            type="button"
            className={styles.card}
            aria-pressed={card.id === chosenId}
            aria-keyshortcuts={`${index + 1}`}
            onClick={() => onChoose(card.id)}
          >
            <span className={styles.top}>
              <Icon name={card.icon} size="l" />
              <kbd className={styles.number}>{index + 1}</kbd>
            </span>
            <span>{card.title}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
