import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureBanner } from '../../components/failure-banner.tsx';
import { SavedMark } from '../../components/saved-mark.tsx';
import { TopBar } from '../../components/top-bar.tsx';
import { useOpenRecord, useSessionState } from '../../session-context.tsx';
import layout from '../../styles/layout.module.css';

/** The frame around somebody's own sheet: no way into the record, no name of it. */
export function SignerFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation(['signatures', 'common', 'errors']);
  const { session } = useOpenRecord();
  const { failure } = useSessionState();
  return (
    <div className={layout.app}>
      <div>
        {failure && (
          <FailureBanner
            happened={t(`errors:${failure}.what`)}
            kept={`${t(`errors:${failure}.kept`)} ${t(`errors:${failure}.next`)}`}
            actions={[{ label: t('common:try-again'), onPress: () => void session.record([]) }]}
          />
        )}
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
