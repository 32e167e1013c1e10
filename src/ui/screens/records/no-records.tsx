import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Circle, type CircleCentre, type CircleSeat } from '../../components/circle.tsx';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';
import styles from './records-screen.module.css';

const ROLES = ['facilitator', 'parent', 'harmed', 'supporter', 'staff', 'supporter', 'responsible', 'parent'] as const;
const SEATS: readonly CircleSeat[] = ROLES.map((role, at) => ({ id: String(at), name: '', initial: '', role }));
const CENTRE: CircleCentre = { pictogram: 'learning' };

interface Props {
  readonly damaged: number;
  readonly onNew: () => void;
  readonly onRehearse: () => void;
  /** The way in for a record that comes as a PDF. */
  readonly door: ReactNode;
}

/** Before the first record, or when none of them can be read. */
export function NoRecords({ damaged, onNew, onRehearse, door }: Props) {
  const { t } = useTranslation(['records', 'common']);
  return (
    <div className={`${layout.page} ${styles.empty}`}>
      <div aria-hidden="true">
        <Circle seats={SEATS} label={t('yours')} mode="full" centre={CENTRE} hasSeam />
      </div>
      <div className={layout.stackL}>
        <PageHeading focusKey="no-records" size="welcome">
          {t('empty-title')}
        </PageHeading>
        <p className={text.lead}>{t('empty-lead')}</p>
        {damaged > 0 && <FailureBanner kind="watching" happened={t('damaged', { count: damaged })} kept={t('damaged-kept')} />}
        <div className={layout.row}>
          <Button kind="primary" size="l" icon="plus" onPress={onNew}>
            {t('new')}
          </Button>
          <Button size="l" onPress={onRehearse}>
            {t('common:rehearse')}
          </Button>
        </div>
        {door}
      </div>
    </div>
  );
}
