import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from './application-context.tsx';
import { CirclePauses } from './circle-pauses.tsx';
import { Button } from './components/button.tsx';
import { SavedMark } from './components/saved-mark.tsx';
import { SkipLink } from './components/skip-link.tsx';
import { isEvening } from './components/theme.ts';
import { TopBar } from './components/top-bar.tsx';
import { NotKept } from './not-kept.tsx';
import { useOpenRecord, useSessionState, useSteps } from './session-context.tsx';
import layout from './styles/layout.module.css';

/** The frame of every page of a record outside the meeting: way back, whether it is saved, evening, lock. */
export function RecordFrame({ children, back = 'overview' }: { readonly children: ReactNode; readonly back?: 'overview' | 'records' }) {
  const { t } = useTranslation('common');
  const { settings, changeSettings, showRecords, lock } = useDesk();
  const { session } = useOpenRecord();
  const { record, stage } = useSessionState();
  const { open } = useSteps();
  const main = useId();
  const codeName = record.opened?.codeName ?? '';
  return (
    <div className={layout.app}>
      <SkipLink label={t('skip-to-content')} target={main} />
      <div>
        <NotKept />
        <TopBar
          brand={t('product')}
          onBrand={() => void showRecords()}
          back={
            back === 'overview'
              ? { label: t('record-named', { name: codeName }), onPress: () => void open('overview') }
              : { label: t('all-records'), onPress: () => void showRecords() }
          }
        >
          {(stage === 'agreements' || stage === 'signatures') && <CirclePauses />}
          <SavedMark store={session.saved} words={{ saved: t('saved'), saving: t('saving'), failed: t('not-saved') }} />
          <Button
            kind="icon"
            icon={isEvening() ? 'sun' : 'moon'}
            label={isEvening() ? t('evening-off') : t('evening-on')}
            onPress={() => void changeSettings({ ...settings, theme: isEvening() ? 'dag' : 'avond' })}
          />
          {session.isRehearsal ? (
            <Button size="s" icon="leave" onPress={() => void showRecords()}>
              {t('leave-rehearsal')}
            </Button>
          ) : (
            <Button size="s" icon="lock" onPress={() => void lock()}>
              {t('lock')}
            </Button>
          )}
        </TopBar>
      </div>
      <main id={main}>{children}</main>
    </div>
  );
}
