import { type ComponentType, type ReactNode, Suspense, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingSession } from '../app/meeting-session.ts';
import { useDesk } from './application-context.tsx';
import { RehearsalMark } from './components/rehearsal-mark.tsx';
import { pageOf, type RecordPage } from './reachable-pages.ts';
import { AgreementsScreen } from './screens/agreements/agreements-screen.tsx';
import { ClosedScreen } from './screens/closed/closed-screen.tsx';
import { DocumentsScreen } from './screens/documents/documents-screen.tsx';
import { FollowUpScreen } from './screens/follow-up/follow-up-screen.tsx';
import { IncidentScreen } from './screens/incident/incident-screen.tsx';
import { MeetingScreen } from './screens/meeting/meeting-screen.tsx';
import { OtherFormScreen } from './screens/other-form/other-form-screen.tsx';
import { OverviewScreen } from './screens/overview/overview-screen.tsx';
import { ParticipantsScreen } from './screens/participants/participants-screen.tsx';
import { PausedScreen } from './screens/paused/paused-screen.tsx';
import { PreconditionsScreen } from './screens/preconditions/preconditions-screen.tsx';
import { PreparationScreen } from './screens/preparation/preparation-screen.tsx';
import { PrintScreen } from './screens/print/print-screen.tsx';
import { SafetyScreen } from './screens/safety/safety-screen.tsx';
import { SignaturesScreen } from './screens/signatures/signatures-screen.tsx';
import { StoppedScreen } from './screens/stopped/stopped-screen.tsx';
import { type OpenRecord, OpenRecordContext, useSessionState } from './session-context.tsx';
import { useLeaving } from './use-leaving.ts';

/** All in one file with this one: in a meeting no page waits for a server, or shows nothing while it does. */
const PAGES: Readonly<Record<RecordPage, ComponentType>> = {
  overview: OverviewScreen,
  incident: IncidentScreen,
  participants: ParticipantsScreen,
  safety: SafetyScreen,
  preparation: PreparationScreen,
  preconditions: PreconditionsScreen,
  'other-form': OtherFormScreen,
  meeting: MeetingScreen,
  agreements: AgreementsScreen,
  signatures: SignaturesScreen,
  'follow-up': FollowUpScreen,
  closed: ClosedScreen,
  paused: PausedScreen,
  stopped: StoppedScreen,
  documents: DocumentsScreen,
  print: PrintScreen,
};

/** The pages of one open record, once its script is here. */
export function RecordPages({ session }: { readonly session: MeetingSession }) {
  useLeaving(session);
  const { application, settings } = useDesk();
  const { i18n } = useTranslation();
  const script = useMemo(async () => {
    const [structure, wording] = await Promise.all([
      application.scripts.structure(),
      application.scripts.wording(settings.language),
      // Each page has labels of its own name.
      i18n.loadNamespaces(Object.keys(PAGES)),
    ]);
    return { structure, wording };
  }, [application, settings.language, i18n]);
  return (
    <Suspense fallback={null}>
      <WithScript session={session} script={script} />
    </Suspense>
  );
}

function WithScript({ session, script }: { readonly session: MeetingSession; readonly script: Promise<Omit<OpenRecord, 'session'>> }) {
  const { structure, wording } = use(script);
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
