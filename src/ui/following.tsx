import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lead } from '../app/lead.ts';
import { useDesk } from './application-context.tsx';
import { FailureBanner } from './components/failure-banner.tsx';
import styles from './following.module.css';

interface Props {
  readonly lead: Exclude<Lead, 'here'>;
  readonly onWorkHere: () => void;
  readonly children: ReactNode;
}

/** A page of a record that another window leads: everything can be read and nothing pressed, but to go on here. */
export function Following({ lead, onWorkHere, children }: Props) {
  const { t } = useTranslation(['windows', 'common']);
  const { showRecords } = useDesk();
  return (
    <>
      <div className={styles.banner}>
        <FailureBanner
          kind="watching"
          happened={t(`windows:${lead}.what`)}
          kept={t(`windows:${lead}.kept`)}
          actions={[
            { label: t('windows:work-here'), onPress: onWorkHere },
            { label: t('common:all-records'), onPress: () => void showRecords() },
          ]}
        />
      </div>
      <fieldset disabled data-page="">
        {children}
      </fieldset>
    </>
  );
}
