import type { CardId } from '../../domain/conversation-script.ts';
import { classNames } from './class-names.ts';
import styles from './icon.module.css';

const DISC = 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z';

/** Outlines on a 24 × 24 field, drawn with the pen of `.icon`. */
const OUTLINES = {
  check: 'M5 12.5l4.5 4.5L19 7.5',
  lock: 'M7.5 10.5h9A2.5 2.5 0 0 1 19 13v4.5a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 17.5V13a2.5 2.5 0 0 1 2.5-2.5zM8 10.5V8a4 4 0 0 1 8 0v2.5',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  forward: 'M9.5 5.5L16 12l-6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z',
  sun: 'M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.5 1.5M16.9 16.9l1.5 1.5M5.6 18.4l1.5-1.5M16.9 7.1l1.5-1.5',
  hidden: 'M4 4l16 16M9.8 5.8A9 9 0 0 1 21 12a12 12 0 0 1-2.6 3.4M6.3 7.5A12 12 0 0 0 3 12c1.8 3.8 5 6 9 6 1.3 0 2.5-.2 3.6-.7',
  eye: 'M3 12c2-4 5.2-6.2 9-6.2s7 2.2 9 6.2c-2 4-5.2 6.2-9 6.2S5 16 3 12zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0z',
  info: `${DISC}M12 11v5M12 8v.1`,
  warning: 'M12 4.5l8.5 15h-17zM12 10.5v4M12 17v.1',
  pause: 'M9 6v12M15 6v12',
  clock: `${DISC}M12 7.5V12l3 2`,
  screen: 'M5.5 5h13a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM9 20h6M12 16.5V20',
  more: 'M5 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0zM11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0zM17 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0z',
  speaker: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  skip: 'M5 6l8 6-8 6zM18 6v12',
  cards:
    'M6 7h6.5a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2zM8 4.8l8.3-1.3a2 2 0 0 1 2.3 1.7l1.6 9.8a2 2 0 0 1-1.7 2.3l-.8.1',
  apart: 'M5 8.5h13M14.5 5l3.5 3.5-3.5 3.5M19 15.5H6M9.5 12L6 15.5 9.5 19',
  note: 'M5 4.5h14v10L14.5 19.5H5zM14.5 19.5v-5H19M8.5 9h7M8.5 12.5h4',
  shield: 'M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15.5 10',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6L6 18',
  phone: 'M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2C10.6 19 5 13.4 4.5 6.2A2 2 0 0 1 6.5 4z',
  page: 'M7 3.5h7.5L19 8v12.5H7zM14 3.5V8.5h5M10 13h6M10 16.5h6',
  smile: `${DISC}M9 10v.1M15 10v.1M8.5 14c2 2.5 5 2.5 7 0`,
  speech: 'M4 5.5h16v10.5h-9l-4.5 4v-4H4z',
  'speech-dots': 'M4 5.5h16v10.5h-9l-4.5 4v-4H4zM8.5 10.8v.1M12 10.8v.1M15.5 10.8v.1',
  drop: 'M12 4c3.5 4.3 5.5 7 5.5 10a5.5 5.5 0 0 1-11 0c0-3 2-5.7 5.5-10z',
  bolt: 'M13 3.5L6 13.5h5l-1 7 7-10h-5z',
  heart: 'M12 20C6.5 16 4 13 4 9.2A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.2C20 13 17.5 16 12 20z',
  spark: 'M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2 2M16 16l2 2M6 18l2-2M16 8l2-2',
  search: 'M5 11a6 6 0 1 0 12 0a6 6 0 1 0-12 0zM15.5 15.5L20 20',
  download: 'M12 4v11M7.5 11L12 15.5 16.5 11M5 19.5h14',
  print: 'M7 9V4h10v5M7 17H4.5V9.5h15V17H17M7 14h10v6H7z',
  erase: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
  usb: 'M8 9.5V4h8v5.5M6.5 9.5h11V17a3 3 0 0 1-3 3h-5a3 3 0 0 1-3-3zM10.5 6.5v.1M13.5 6.5v.1',
  folder: 'M3.5 6.5a1.5 1.5 0 0 1 1.5-1.5h4.5l2 2.5H19a1.5 1.5 0 0 1 1.5 1.5v8.5a1.5 1.5 0 0 1-1.5 1.5H5a1.5 1.5 0 0 1-1.5-1.5z',
  people:
    'M5.5 9a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0zM3 19c.5-3.5 3-5 6-5s5.5 1.5 6 5M15.5 6a3.2 3.2 0 0 1 0 6M17 14.3c2.3.6 3.6 2.2 4 4.7',
  flag: 'M6 20.5V4M6 5h11l-2.5 4L17 13H6',
  ear: 'M7 10a5 5 0 0 1 10 0c0 4-3.5 4.5-3.5 8a2.5 2.5 0 0 1-4.5 1.5M9.8 10a2.2 2.2 0 0 1 4.4 0c0 1.6-1.5 1.8-1.5 3.5',
  bridge: 'M3 17c3-8 15-8 18 0M3 17h18M8 17v-4.2M12 17v-6M16 17v-4.2',
  door: 'M6 20V4.5h9V20M4 20h16M12.2 12.5v.1M15 8h4v12',
  calendar:
    'M6.5 5.5h11A2.5 2.5 0 0 1 20 8v9.5a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17.5V8a2.5 2.5 0 0 1 2.5-2.5zM4 10h16M8.5 3.5v4M15.5 3.5v4',
  box: 'M4 8.5h16v10.5H4zM3 4.5h18v4H3zM9.5 12.5h5',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M13 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM7 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0z',
  key: 'M4 15a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM11 12l8.5-8.5M16 7l3 3',
  pen: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5z',
  help: `${DISC}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.8.4-1 .9-1 1.7M12 16.5v.1`,
  copy: 'M9 8.5h10.5V20H9zM15 8.5V4H4.5v11.5H9',
  keyboard: 'M3.5 7h17v10h-17zM7 10.5v.1M10.5 10.5v.1M14 10.5v.1M17 10.5v.1M8 14h8',
  leave: 'M14 4.5H5.5v15H14M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5',
  undo: 'M9 5L4.5 9.5 9 14M4.5 9.5H14a5 5 0 0 1 0 10h-3',
} as const;

export type IconName = keyof typeof OUTLINES;

/** These point along the reading direction, so they turn round in right-to-left pages. */
const DIRECTED: ReadonlySet<IconName> = new Set(['back', 'forward', 'skip', 'leave', 'undo', 'speaker']);

/** One picture a card, the same on the screen and on paper. */
export const CARD_ICONS: Readonly<Record<CardId, IconName>> = {
  joke: 'smile',
  blame: 'speech',
  freezing: 'speech-dots',
  leaving: 'drop',
  quarrel: 'bolt',
  'apology-demanded': 'heart',
  police: 'phone',
  'new-fact': 'spark',
  disclosure: 'pause',
};

export interface IconProps {
  readonly name: IconName;
  readonly size?: 's' | 'm' | 'l' | undefined;
  /** Only where no word stands beside it. */
  readonly label?: string | undefined;
}

/** A line drawing in the colour of the text around it. Without a label screen readers pass it by. */
export function Icon({ name, size = 'm', label }: IconProps) {
  return (
    <svg
      className={classNames(styles.icon, styles[size], DIRECTED.has(name) && styles.directed)}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={OUTLINES[name]} />
    </svg>
  );
}
