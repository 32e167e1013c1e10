import { classNames } from './class-names.ts';
import { Pictogram, type PictogramName } from './pictogram.tsx';
import styles from './picture-tile.module.css';

export interface PictureTileProps {
  readonly label: string;
  readonly pictogram: PictogramName;
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly isSmall?: boolean | undefined;
}

/** A picture with one word, for a child to point at. */
export function PictureTile({ label, pictogram, isPressed, onPress, isSmall = false }: PictureTileProps) {
  return (
    <button type="button" className={classNames(styles.tile, isSmall && styles.small)} aria-pressed={isPressed} onClick={onPress}>
      <Pictogram name={pictogram} size={isSmall ? 's' : 'fill'} />
      <span>{label}</span>
    </button>
  );
}
