import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedMark } from '../../components/saved-mark.tsx';
import { TopBar } from '../../components/top-bar.tsx';
import { NotKept } from '../../not-kept.tsx';
import { useOpenRecord } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';

/** The frame around somebody's own sheet: no way into the record, no name of it. */
export function SignerFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['signatures', 'common']);
  const { session } = useOpenRecord();
  return (
    <div className={layout.app}>
      <div>
        <NotKept />
        <TopBar brand={t('our-agreements')}>
          <SavedMark
            store={session.saved}
            words={{ saved: t('common:saved'), saving: t('common:saving'), failed: t('common:not-saved') }}
          />
        </TopBar>
      </div>
      <main>{children}</main>
    </div>
  );
}
