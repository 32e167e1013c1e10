import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../app/application.ts';
import type { MeetingSession } from '../app/meeting-session.ts';
import type { Leading, Settings } from '../app/ports.ts';
import { isMeetingRunning, minutesUntouched } from '../domain/auto-lock.ts';
import { NEUTRAL_PROFILE } from '../domain/school-profile.ts';
import { type Desk, DeskContext, type LockReason } from './application-context.tsx';
import { applyTheme } from './components/theme.ts';
import { UnlockScreen } from './screens/unlock/unlock-screen.tsx';
import { useDueTerms } from './use-due-terms.ts';
import { useIdle } from './use-idle.ts';
import { useOtherWindows } from './use-other-windows.ts';
import { type FirstPlace, type Place, usePlace } from './use-place.ts';

const FailurePage = lazy(() => import('./failure-page.tsx').then((file) => ({ default: file.FailurePage })));
const FirstStartScreen = lazy(() => import('./screens/unlock/first-start-screen.tsx').then((file) => ({ default: file.FirstStartScreen })));
const recordsScreen = () => import('./screens/records/records-screen.tsx').then((file) => ({ default: file.RecordsScreen }));
const RecordsScreen = lazy(recordsScreen);
const SettingsScreen = lazy(() => import('./screens/settings/settings-screen.tsx').then((file) => ({ default: file.SettingsScreen })));
const ErasingScreen = lazy(() => import('./screens/erasing/erasing-screen.tsx').then((file) => ({ default: file.ErasingScreen })));
const ReopenScreen = lazy(() => import('./screens/reopen/reopen-screen.tsx').then((file) => ({ default: file.ReopenScreen })));
const BlankPage = lazy(() => import('./screens/meeting/blank-page.tsx').then((file) => ({ default: file.BlankPage })));
const RecordPages = lazy(() => import('./record-pages.tsx').then((file) => ({ default: file.RecordPages })));

const UNNAMED: Settings = { facilitator: '', language: 'nl', theme: 'system', profile: NEUTRAL_PROFILE, device: '' };

/** The whole app: which of its places is open, and what every screen may use. */
export function App({ application }: { readonly application: Application }) {
  const { i18n } = useTranslation();
  const { place, goTo, leave, readAnew } = usePlace();
  const [settings, setSettings] = useState<Settings>({ ...UNNAMED, language: i18n.language === 'en' ? 'en' : 'nl' });

  const fail = useCallback((cause: unknown) => void goTo(Promise.reject(cause)), [goTo]);

  const placeOf = useCallback(
    async (first: FirstPlace): Promise<Place> => {
      if (first !== 'records') return { at: 'settings', section: first };
      const [index] = await Promise.all([application.vault.index(), recordsScreen()]);
      return { at: 'records', index };
    },
    [application],
  );

  const arrive = useCallback(
    async (lockedBy: LockReason | null = null): Promise<Place> => {
      const state = await application.vault.state();
      if (state === 'locked') return { at: 'unlock', lockedBy };
      if (state === 'evicted') return { at: 'failed', code: 'storage-evicted' };
      return state === 'none' ? { at: 'first-start', next: 'records' } : placeOf('records');
    },
    [application, placeOf],
  );

  useEffect(() => {
    void goTo(arrive());
  }, [arrive, goTo]);

  const apply = useCallback(
    async (next: Settings) => {
      setSettings(next);
      applyTheme(next.theme);
      document.documentElement.lang = next.language;
      await i18n.changeLanguage(next.language);
    },
    [i18n],
  );

  const enter = useCallback(
    async (first: FirstPlace = 'records'): Promise<Place> => {
      await apply(await application.vault.settings());
      return placeOf(first);
    },
    [apply, application, placeOf],
  );

  /** After what was here is gone: another vault, or other settings where the keys are still here. */
  async function beginAnew(first: FirstPlace): Promise<Place> {
    if ((await application.vault.state()) !== 'open') return { at: 'first-start', next: first };
    await application.vault.saveSettings({ ...settings, device: application.entropy.id() });
    return enter(first);
  }

  const session = place.at === 'record' ? place.open.session : null;
  const [isCovered, setCovered] = useState(false);

  const { isBlank, setBlank } = useOtherWindows(application.windows, settings.device !== '', {
    lock() {
      // Gone at once, whatever the disk has still to do.
      leave('at-once');
      desk.lock('elsewhere').catch(fail);
    },
    erased: () => readAnew(() => application.vault.index()),
  });

  const desk = useMemo<Desk>(
    () => ({
      application,
      settings,
      isBlank,
      setBlank,
      async changeSettings(next) {
        if (settings.device !== '') await application.vault.saveSettings(next);
        await apply(next);
      },
      async showRecords() {
        await session?.close();
        await goTo(arrive());
      },
      async showErasing(record) {
        await session?.close();
        const end = import('../app/record-end.ts').then(({ recordEnd }) => recordEnd(application, settings, record));
        const comes = await goTo(end.then((end) => ({ at: 'erasing', record, end })));
        if (!comes) end.then(({ reason }) => reason.close()).catch(() => undefined);
      },
      async lock(reason) {
        // Another window may be in use while nobody touches this one; it counts for itself.
        if (reason !== 'idle' && reason !== 'elsewhere') application.windows.tell({ news: 'lock' });
        leave('when-next-comes');
        await session?.close();
        await application.vault.lock();
        setCovered(false);
        // Nothing new where it was locked already, or who locks when the desk changes would lock for ever.
        setSettings((now) => (now.device === '' ? now : { ...UNNAMED, language: now.language, theme: now.theme }));
        await goTo(arrive(reason));
      },
    }),
    [application, settings, isBlank, setBlank, session, apply, arrive, goTo, leave],
  );

  const open = useCallback(
    async (opening: Promise<MeetingSession>, pauseAtOpening?: string | null) => {
      const comes = await goTo(
        import('./record-pages.tsx').then(async ({ loadPages }) => {
          const [session, pages] = await Promise.all([opening, loadPages(application, i18n, settings.language)]);
          const pause = session.state().record.pause?.event.id ?? null;
          return { at: 'record', open: { session, pauseAtOpening: pauseAtOpening === undefined ? pause : pauseAtOpening, ...pages } };
        }),
      );
      // A record that is not shown would keep every other window from it.
      if (!comes) opening.then((opened) => opened.close()).catch(() => undefined);
    },
    [application, i18n, settings.language, goTo],
  );
  const openStored = useCallback(
    (record: string, how?: Leading, pauseAtOpening?: string | null) =>
      open(
        import('../app/open-records.ts').then(({ openRecord }) => openRecord(application, settings, record, how)),
        pauseAtOpening,
      ),
    [application, open, settings],
  );
  const rehearse = useCallback(
    () => open(import('../app/open-records.ts').then(({ openRehearsal }) => openRehearsal(application, settings.language))),
    [application, open, settings.language],
  );

  /** Whoever opened the record came through the passphrase; who has it opened anew did not. */
  function openAnew(record: string, how?: Leading): void {
    if (place.at === 'record') void place.open.session.close().then(() => openStored(record, how, place.open.pauseAtOpening));
  }
  const recordOpen = session?.isRehearsal ? undefined : session?.state().record.opened?.record;

  const terms = useDueTerms(application, settings, (ended) => {
    // What is gone from the disk must not stay in the page.
    if (ended.length > 0) readAnew(() => application.vault.index());
    if (recordOpen !== undefined && ended.some((one) => one.record === recordOpen)) openAnew(recordOpen);
  });

  const isRunning = () => session !== null && session.state().lead === 'here' && isMeetingRunning(session.state());
  useIdle(
    settings.device !== '',
    () => minutesUntouched(settings.lockAfterMinutes, isRunning()),
    application.clock.now,
    () => {
      if (isRunning()) setCovered(true);
      else desk.lock('idle').catch(fail);
    },
  );

  const reopen = (file: File) => void goTo(Promise.resolve({ at: 'reopen', document: file }));

  // A record blanks its own pages, some of which keep their place while they are blank.
  if (isBlank && place.at !== 'record') {
    return (
      <Suspense fallback={null}>
        <BlankPage onReturn={() => setBlank(false)} />
      </Suspense>
    );
  }
  return (
    <DeskContext value={desk}>
      <Suspense fallback={null}>
        {place.at === 'failed' && (
          <FailurePage
            code={place.code}
            onAgain={() => void goTo(arrive())}
            onRehearse={rehearse}
            onAnew={(first) => void goTo(beginAnew(first))}
          />
        )}
        {place.at === 'first-start' && (
          <FirstStartScreen
            onMade={async () => apply(await application.vault.settings())}
            onDone={() => void goTo(enter(place.next))}
            onRehearse={rehearse}
          />
        )}
        {place.at === 'unlock' && <UnlockScreen lockedBy={place.lockedBy} onUnlocked={() => void goTo(enter())} onRehearse={rehearse} />}
        {place.at === 'records' && (
          <RecordsScreen
            index={place.index}
            onNew={() => open(import('../app/open-records.ts').then(({ createRecord }) => createRecord(application, settings)))}
            onOpen={(record) => openStored(record)}
            onRehearse={rehearse}
            onSettings={(section) => void goTo(placeOf(section))}
            onReopen={reopen}
            terms={terms}
          />
        )}
        {place.at === 'settings' && (
          <SettingsScreen
            first={place.section}
            onRestored={() => {
              // A copy on a fresh laptop brings its settings along.
              application.vault.settings().then(apply).catch(fail);
              terms.look();
            }}
            onReopen={reopen}
            onDone={() => void goTo(placeOf('records'))}
          />
        )}
        {place.at === 'reopen' && (
          <ReopenScreen
            document={place.document}
            onOpen={(record) => openStored(record)}
            onMerged={terms.look}
            onSeals={() => void goTo(placeOf('seals'))}
            onDone={() => void goTo(placeOf('records'))}
          />
        )}
        {place.at === 'erasing' && (
          <ErasingScreen
            record={place.record}
            found={place.end}
            onChanged={terms.look}
            onOpen={() => openStored(place.record)}
            onDone={() => void goTo(placeOf('records'))}
          />
        )}
        {place.at === 'record' && (
          <RecordPages
            open={place.open}
            isCovered={isCovered}
            onUncover={() => setCovered(false)}
            onWorkHere={() => recordOpen !== undefined && openAnew(recordOpen, 'take-over')}
          />
        )}
      </Suspense>
    </DeskContext>
  );
}
