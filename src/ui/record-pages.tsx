import type { i18n } from 'i18next';
import { type ComponentType, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../app/application.ts';
import { asksBeforeReturn } from '../domain/pause.ts';
import { useDesk } from './application-context.tsx';
import { RehearsalMark } from './components/rehearsal-mark.tsx';
import { CoveredPage } from './covered-page.tsx';
import { Following } from './following.tsx';
import { pageOf, type RecordPage } from './reachable-pages.ts';
import { AgreementsScreen } from './screens/agreements/agreements-screen.tsx';
import { ClosedScreen } from './screens/closed/closed-screen.tsx';
import { DocumentsScreen } from './screens/documents/documents-screen.tsx';
import { FollowUpScreen } from './screens/follow-up/follow-up-screen.tsx';
import { IncidentScreen } from './screens/incident/incident-screen.tsx';
import { BlankPage } from './screens/meeting/blank-page.tsx';
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
import { type OpenRecord, OpenRecordContext, useOpenRecord, useSessionState } from './session-context.tsx';
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
    // Each page has labels of its own name; those for what fails are here before it does.
    labels.loadNamespaces([...Object.keys(PAGES), 'errors', 'not-kept', 'windows']),
  ]);
  return { structure, wording };
}

interface Props {
  readonly open: OpenRecord;
  /** Nobody touched a running meeting for a while: nothing of it stays in the page. */
  readonly isCovered: boolean;
  readonly onUncover: () => void;
  /** Takes the lead of the record from another window. */
  readonly onWorkHere: () => void;
}

/** The pages of one open record. */
export function RecordPages({ open, isCovered, onUncover, onWorkHere }: Props) {
  useLeaving(open.session);
  return (
    <OpenRecordContext value={open}>
      {open.session.isRehearsal && <RehearsalBand />}
      {isCovered ? <CoveredPage onOpen={onUncover} /> : <Page onWorkHere={onWorkHere} />}
    </OpenRecordContext>
  );
}

function RehearsalBand(): ReactNode {
  const { t } = useTranslation();
  return <RehearsalMark text={t('rehearsal-mark')} />;
}

/** These keep what they know of the turn while they are blank. */
const BLANK_THEMSELVES: readonly RecordPage[] = ['meeting', 'paused'];

function Page({ onWorkHere }: Pick<Props, 'onWorkHere'>) {
  const { isBlank, setBlank, lock } = useDesk();
  const { pauseAtOpening } = useOpenRecord();
  const { record, cursor, lead } = useSessionState();
  const page = pageOf(record, cursor);
  const Screen = PAGES[page];
  // The way back from two rooms is behind a code, which a window that only shows the record does not ask for.
  const isShut = lead !== 'here' && asksBeforeReturn(record) && record.pause?.event.id !== pauseAtOpening;
  useEffect(() => {
    if (isShut) void lock('elsewhere');
  }, [isShut, lock]);
  if (isShut) return null;
  if (isBlank && (lead !== 'here' || !BLANK_THEMSELVES.includes(page))) return <BlankPage onReturn={() => setBlank(false)} />;
  if (lead === 'here') return <Screen />;
  return (
    <Following lead={lead} onWorkHere={onWorkHere}>
      <Screen />
    </Following>
  );
}
