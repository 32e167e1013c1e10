import styles from './two-rooms.module.css';

function Room({ x }: { readonly x: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <rect className={styles.room} x="6" y="30" width="200" height="240" rx="34" />
      <circle className={styles.table} cx="106" cy="150" r="42" />
      <circle className={styles.seat} cx="106" cy="78" r="22" />
      <circle className={styles.seat} cx="44" cy="180" r="17" />
      <circle className={styles.seat} cx="168" cy="180" r="17" />
      <circle className={styles.seat} cx="106" cy="226" r="22" />
    </g>
  );
}

/** Two rooms, each with grown-ups and children in it, and nobody to recognise. */
export function TwoRooms({ label }: { readonly label: string }) {
  return (
    <svg className={styles.rooms} viewBox="0 0 460 300" role="img" aria-label={label}>
      <Room x={0} />
      <Room x={248} />
      <path className={styles.way} d="M212 150h38" />
    </svg>
  );
}
