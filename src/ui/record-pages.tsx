import { type ComponentType, lazy, type ReactNode, Suspense, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingSession } from '../app/meeting-session.ts';
import { useDesk } from './application-context.tsx';
import { RehearsalMark } from './components/rehearsal-mark.tsx';
import { pageOf, type RecordPage } from './reachable-pages.ts';
import { type OpenRecord, OpenRecordContext, useSessionState } from './session-context.tsx';
import { useLeaving } from './use-leaving.ts';

const PAGES: Readonly<Record<RecordPage, ComponentType>> = {
  overview: lazy(() => import('./screens/overview/overview-screen.tsx').then((file) => ({ default: file.OverviewScreen }))),
  incident: lazy(() => import('./screens/incident/incident-screen.tsx').then((file) => ({ default: file.IncidentScreen }))),
  participants: lazy(() => import('./screens/participants/participants-screen.tsx').then((file) => ({ default: file.ParticipantsScreen }))),
  safety: lazy(() => import('./screens/safety/safety-screen.tsx').then((file) => ({ default: file.SafetyScreen }))),
  preparation: lazy(() => import('./screens/preparation/preparation-screen.tsx').then((file) => ({ default: file.PreparationScreen }))),
  preconditions: lazy(() =>
    import('./screens/preconditions/preconditions-screen.tsx').then((file) => ({ default: file.PreconditionsScreen })),
  ),
  'other-form': lazy(() => import('./screens/other-form/other-form-screen.tsx').then((file) => ({ default: file.OtherFormScreen }))),
  meeting: lazy(() => import('./screens/meeting/meeting-screen.tsx').then((file) => ({ default: file.MeetingScreen }))),
  agreements: lazy(() => import('./screens/agreements/agreements-screen.tsx').then((file) => ({ default: file.AgreementsScreen }))),
  signatures: lazy(() => import('./screens/signatures/signatures-screen.tsx').then((file) => ({ default: file.SignaturesScreen }))),
  'follow-up': lazy(() => import('./screens/follow-up/follow-up-screen.tsx').then((file) => ({ default: file.FollowUpScreen }))),
  closed: lazy(() => import('./screens/closed/closed-screen.tsx').then((file) => ({ default: file.ClosedScreen }))),
  paused: lazy(() => import('./screens/paused/paused-screen.tsx').then((file) => ({ default: file.PausedScreen }))),
  stopped: lazy(() => import('./screens/stopped/stopped-screen.tsx').then((file) => ({ default: file.StoppedScreen }))),
  documents: lazy(() => import('./screens/documents/documents-screen.tsx').then((file) => ({ default: file.DocumentsScreen }))),
  print: lazy(() => import('./screens/print/print-screen.tsx').then((file) => ({ default: file.PrintScreen }))),
};

/** The pages of one open record, once its script is here. */
export function RecordPages({ session }: { readonly session: MeetingSession }) {
  useLeaving(session);
  const { application, settings } = useDesk();
  const script = useMemo(
    () => Promise.all([application.scripts.structure(), application.scripts.wording(settings.language)]),
    [application, settings.language],
  );
  return (
    <Suspense fallback={null}>
      <WithScript session={session} script={script} />
    </Suspense>
  );
}

function WithScript({
  session,
  script,
}: {
  readonly session: MeetingSession;
  readonly script: Promise<[OpenRecord['structure'], OpenRecord['wording']]>;
}) {
  const [structure, wording] = use(script);
  const open = useMemo(() => ({ session, structure, wording }), [session, structure, wording]);
  return (
    <OpenRecordContext value={open}>
      {session.isRehearsal && <RehearsalBand />}
      <Page />
    </OpenRecordContext>
  );
}

function RehearsalBand(): ReactNode {
  const { t } = useTranslation();
  return <RehearsalMark text={t('rehearsal-mark')} />;
}

function Page() {
  const { record, cursor } = useSessionState();
  const Screen = PAGES[pageOf(record, cursor)];
  return <Screen />;
}
