import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './phase-stepper.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type StepState = 'done' | 'now' | 'later';

export interface PhaseStepperProps {
  readonly label: string;
  readonly phases: readonly { readonly id: string; readonly name: string; readonly state: StepState }[];
  /** The word that a screen reader says after a part that is done. */
  readonly doneLabel: string;
  /** Who has the turn in this part, and how far it is. */
  readonly person?: string | undefined;
  readonly people?: readonly ('done' | 'at' | 'later')[] | undefined;
}

/** The parts of the meeting; in the part of now, one dot a person. */
export function PhaseStepper({ label, phases, doneLabel, person, people }: PhaseStepperProps) {
  const turns = (people ?? []).map((turn, index) => ({ place: index + 1, turn }));
  return (
    <ol className={styles.phases} aria-label={label}>
      {phases.map(({ id, name, state }, index) => (
        <li key={id} className={classNames(styles.phase, styles[state])} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={styles.dot} aria-hidden="true">
            {state === 'done' ? <Icon name="check" size="s" /> : index + 1}
          </span>
          <span className={styles.name}>
            {name}
            {state === 'done' && <VisuallyHidden>, {doneLabel}</VisuallyHidden>}
          </span>
          {state === 'now' && person && <span className={styles.person}>{person}</span>}
          {state === 'now' && turns.length > 0 && (
            <span className={styles.people} aria-hidden="true">
              {turns.map(({ place, turn }) => (
                <i key={place} className={classNames(styles.one, turn === 'done' && styles.hadTurn, turn === 'at' && styles.at)} />
              ))}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
