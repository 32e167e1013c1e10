import { type Part, PICTOGRAMS, type PictogramName } from '../../app/pictogram-shapes.ts';
import type { QuestionId } from '../../domain/conversation-script.ts';
import { classNames } from './class-names.ts';
import styles from './pictogram.module.css';

export type { PictogramName };

/** One picture a question, on the screen, in the room window and on paper. */
export const QUESTION_PICTOGRAMS: Readonly<Record<QuestionId, PictogramName>> = {
  'what-happened': 'happened',
  'what-thought': 'thought',
  'who-was-harmed': 'burden',
  'everyone-heard': 'heard',
  'what-is-needed': 'repair',
  'what-we-learn': 'learning',
};

/** The bare parts, for use inside another drawing of the same scale. */
export function PictogramParts({ name }: { readonly name: PictogramName }) {
  const parts: readonly Part[] = PICTOGRAMS[name];
  return parts.map((part) => (
    <path key={part.d} className={classNames(styles[part.paint], part.pen && styles[part.pen])} d={part.d} transform={part.turn} />
  ));
}

export interface PictogramProps {
  readonly name: PictogramName;
  readonly size?: 's' | 'm' | 'l' | 'fill' | undefined;
  readonly label?: string | undefined;
}

/** A picture that says the question without letters. */
export function Pictogram({ name, size = 'm', label }: PictogramProps) {
  return (
    <svg
      className={classNames(styles.pictogram, styles[size])}
      viewBox="0 0 96 96"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <PictogramParts name={name} />
    </svg>
  );
}
