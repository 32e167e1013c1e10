import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './failure-banner.module.css';
import { Icon } from './icon.tsx';

export interface FailureBannerProps {
  /** `failing`: keeping does not work. `watching`: another window leads. */
  readonly kind?: 'failing' | 'watching' | undefined;
  readonly happened: string;
  /** What is not lost, and what can be done now. */
  readonly kept?: string | undefined;
  readonly actions?: readonly { readonly label: string; readonly onPress: () => void }[] | undefined;
  readonly isMeeting?: boolean | undefined;
  /** What happened is to be seen from beside the laptop. */
  readonly isLarge?: boolean | undefined;
}

/** Stands above everything and pushes the page down, so that it never covers a question. */
export function FailureBanner({ kind = 'failing', happened, kept, actions = [], isMeeting = false, isLarge = false }: FailureBannerProps) {
  return (
    <div
      className={classNames(styles.banner, kind === 'watching' && styles.watching, isMeeting && styles.meeting, isLarge && styles.large)}
      role={kind === 'failing' ? 'alert' : 'status'}
    >
      <Icon name={kind === 'failing' ? 'warning' : 'info'} size="l" />
      <p className={styles.words}>
        <b>{happened}</b> {kept}
      </p>
      {actions.map((action) => (
        <Button key={action.label} size="s" onPress={action.onPress}>
          {action.label}
        </Button>
      ))}
    </div>
  );
}
