import { lazy, Suspense, startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../app/application.ts';
import { Failure, type FailureCode } from '../app/failure.ts';
import type { MeetingSession } from '../app/meeting-session.ts';
import type { Settings } from '../app/ports.ts';
import { NEUTRAL_PROFILE } from '../domain/school-profile.ts';
import { type Desk, DeskContext, type LockReason } from './application-context.tsx';
import { applyTheme } from './components/theme.ts';
import { FailurePage } from './failure-page.tsx';
import { FirstStartScreen } from './screens/unlock/first-start-screen.tsx';
import { UnlockScreen } from './screens/unlock/unlock-screen.tsx';
import type { OpenRecord } from './session-context.tsx';

const RecordsScreen = lazy(() => import('./screens/records/records-screen.tsx').then((file) => ({ default: file.RecordsScreen })));
const SettingsScreen = lazy(() => import('./screens/settings/settings-screen.tsx').then((file) => ({ default: file.SettingsScreen })));
const RecordPages = lazy(() => import('./record-pages.tsx').then((file) => ({ default: file.RecordPages })));

type Place =
  | { readonly at: 'starting' | 'first-start' | 'records' | 'settings' }
  | { readonly at: 'unlock'; readonly lockedBy: LockReason | null }
  | { readonly at: 'failed'; readonly code: FailureCode }
  | { readonly at: 'record'; readonly open: OpenRecord };

const UNNAMED: Settings = { facilitator: '', language: 'nl', theme: 'system', profile: NEUTRAL_PROFILE, device: '' };

/** The whole app: which of its places is open, and what every screen may use. */
export function App({ application }: { readonly application: Application }) {
  const { i18n } = useTranslation();
  const [place, setPlaceNow] = useState<Place>({ at: 'starting' });
  const [settings, setSettings] = useState<Settings>({ ...UNNAMED, language: i18n.language === 'en' ? 'en' : 'nl' });

  /** The place that is open stays on the screen until the next one is whole. */
  const setPlace = useCallback((next: Place) => startTransition(() => setPlaceNow(next)), []);

  const fail = useCallback(
    (failure: unknown) => setPlace({ at: 'failed', code: failure instanceof Failure ? failure.code : 'storage-failed' }),
    [setPlace],
  );

  const arrive = useCallback(
    async (lockedBy: LockReason | null = null) => {
      const state = await application.vault.state();
      if (state === 'locked') setPlace({ at: 'unlock', lockedBy });
      else setPlace({ at: state === 'none' ? 'first-start' : 'records' });
    },
    [application, setPlace],
  );

  useEffect(() => {
    arrive().catch(fail);
  }, [arrive, fail]);

  const apply = useCallback(
    async (next: Settings) => {
      setSettings(next);
      applyTheme(next.theme);
      document.documentElement.lang = next.language;
      await i18n.changeLanguage(next.language);
    },
    [i18n],
  );

  const enter = useCallback(async () => {
    await apply(await application.vault.settings());
    setPlace({ at: 'records' });
  }, [apply, application, setPlace]);

  const session = place.at === 'record' ? place.open.session : null;

  const desk = useMemo<Desk>(
    () => ({
      application,
      settings,
      async changeSettings(next) {
        if (settings.device !== '') await application.vault.saveSettings(next);
        await apply(next);
      },
      async showRecords() {
        await session?.close();
        await arrive();
      },
      async lock(reason) {
        await session?.close();
        await application.vault.lock();
        setSettings((now) => ({ ...UNNAMED, language: now.language, theme: now.theme }));
        await arrive(reason);
      },
    }),
    [application, settings, session, apply, arrive],
  );

  const open = useCallback(
    async (opening: Promise<MeetingSession>) => {
      try {
        const { loadPages } = await import('./record-pages.tsx');
        const [session, pages] = await Promise.all([opening, loadPages(application, i18n, settings.language)]);
        setPlace({ at: 'record', open: { session, pauseAtOpening: session.state().record.pause?.event.id ?? null, ...pages } });
      } catch (failure) {
        fail(failure);
      }
    },
    [application, i18n, settings.language, setPlace, fail],
  );
  const rehearse = useCallback(
    () => open(import('../app/open-records.ts').then(({ openRehearsal }) => openRehearsal(application, settings.language))),
    [application, open, settings.language],
  );

  return (
    <DeskContext value={desk}>
      <Suspense fallback={null}>
        {place.at === 'failed' && <FailurePage code={place.code} onAgain={() => arrive().catch(fail)} onRehearse={rehearse} />}
        {place.at === 'first-start' && <FirstStartScreen onMade={() => enter().catch(fail)} onRehearse={rehearse} />}
        {place.at === 'unlock' && <UnlockScreen lockedBy={place.lockedBy} onUnlocked={() => enter().catch(fail)} onRehearse={rehearse} />}
        {place.at === 'records' && (
          <RecordsScreen
            onNew={() => open(import('../app/open-records.ts').then(({ createRecord }) => createRecord(application, settings)))}
            onOpen={(record) => open(import('../app/open-records.ts').then(({ openRecord }) => openRecord(application, settings, record)))}
            onRehearse={rehearse}
            onSettings={() => setPlace({ at: 'settings' })}
          />
        )}
        {place.at === 'settings' && <SettingsScreen onDone={() => setPlace({ at: 'records' })} />}
        {place.at === 'record' && <RecordPages open={place.open} />}
      </Suspense>
    </DeskContext>
  );
}
