import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { StepState } from './phase-stepper.tsx';
import styles from './stage-path.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface StagePathStep {
  readonly id: string;
  readonly name: string;
  readonly state: StepState;
  /** The word for the state; screen readers say it after the name. */
  readonly stateLabel: string;
  readonly detail?: string | undefined;
  readonly note?: string | undefined;
  /** Left out for what cannot be opened yet: it is then text, no link. */
  readonly onOpen?: (() => void) | undefined;
  readonly action?: ReactNode;
}

export interface StagePathProps {
  readonly label: string;
  readonly steps: readonly StagePathStep[];
}

function Name({ step }: { readonly step: StagePathStep }) {
  const words = (
    <>
      {step.name}
      <VisuallyHidden>, {step.stateLabel}</VisuallyHidden>
    </>
  );
  if (!step.onOpen) return <span className={styles.name}>{words}</span>;
  return (
    <button type="button" className={classNames(styles.name, styles.link)} onClick={step.onOpen}>
      {words}
    </button>
  );
}

/** The way of a record from the first signal to the last talk: what is done, what is now, what comes. */
export function StagePath({ label, steps }: StagePathProps) {
  return (
    <ol className={styles.path} aria-label={label}>
      {steps.map((step, index) => (
        <li key={step.id} className={classNames(styles.step, styles[step.state])} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className={styles.place} aria-hidden="true">
            <span className={styles.dot}>{step.state === 'done' ? <Icon name="check" size="s" /> : index + 1}</span>
          </span>
          <div>
            <Name step={step} />
            {step.note && <p className={styles.small}>{step.note}</p>}
          </div>
          <div className={styles.end}>
            {step.detail && <span className={styles.small}>{step.detail}</span>}
            {step.action}
          </div>
        </li>
      ))}
    </ol>
  );
}
