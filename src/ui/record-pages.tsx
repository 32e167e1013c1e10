import type { i18n } from 'i18next';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../app/application.ts';
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

/** Everything the pages of a record need besides the record, so that none of them waits for anything later. */
export async function loadPages(
  application: Application,
  labels: i18n,
  language: string,
): Promise<Pick<OpenRecord, 'structure' | 'wording'>> {
  const [structure, wording] = await Promise.all([
    application.scripts.structure(),
    application.scripts.wording(language),
    // Each page has labels of its own name.
    labels.loadNamespaces(Object.keys(PAGES)),
  ]);
  return { structure, wording };
}

/** The pages of one open record. */
export function RecordPages({ open }: { readonly open: OpenRecord }) {
  useLeaving(open.session);
  return (
    <OpenRecordContext value={open}>
      {open.session.isRehearsal && <RehearsalBand />}
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
