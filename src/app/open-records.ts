import type { Fact } from '../domain/meeting-events.ts';
import type { Application } from './application.ts';
import type { MeetingSession } from './meeting-session.ts';
import { openSession } from './meeting-session.ts';
import type { Leading, RecordStore, Settings } from './ports.ts';
import { REHEARSAL_PEOPLE, rehearsalSteps } from './rehearsal-case.ts';
import { memoryStore } from './rehearsal-store.ts';
import type { Author } from './stamp-events.ts';

/** Calm Dutch bird names: a record is spoken of by one, so that no child's name stands on the start screen. */
export const CODE_NAMES = [
  'Kievit',
  'Merel',
  'Roodborst',
  'Wulp',
  'Grutto',
  'Tureluur',
  'Karekiet',
  'Boomklever',
  'Staartmees',
  'Zwaluw',
  'Fitis',
  'Lijster',
  'Sijs',
  'Putter',
  'Vink',
  'Kwikstaart',
  'Scholekster',
  'Ooievaar',
  'Reiger',
  'Ijsvogel',
  'Winterkoning',
  'Koolmees',
  'Pimpelmees',
  'Spreeuw',
] as const;

/** The first name that no open record has; numbered once all are taken. */
export function freeCodeName(taken: readonly string[]): string {
  const free = CODE_NAMES.find((name) => !taken.includes(name));
  if (free) return free;
  const again = CODE_NAMES[taken.length % CODE_NAMES.length] ?? CODE_NAMES[0];
  return `${again} ${Math.floor(taken.length / CODE_NAMES.length) + 1}`;
}

/** Makes a record with the facilitator in it and opens it. @throws Failure of the vault */
export async function createRecord(application: Application, settings: Settings): Promise<MeetingSession> {
  const { vault, entropy } = application;
  const { rows } = await vault.index();
  const record = entropy.id();
  const session = await openHeld(application, () => vault.createRecord(record), authorOf(settings), false);
  await session.record(await openingFacts(application, settings, record, freeCodeName(rows.map((row) => row.codeName))), {
    screen: 'incident',
    at: null,
    field: null,
  });
  return session;
}

/** @throws Failure `record-missing` */
export function openRecord(
  application: Application,
  settings: Settings,
  record: string,
  how: Leading = 'when-free',
): Promise<MeetingSession> {
  return openHeld(application, () => application.vault.openRecord(record), authorOf(settings), false, how);
}

/** The fictitious case, in memory only: prepared, with the gate ready to be opened. Nothing of it is stored. */
export async function openRehearsal(application: Application, language: Settings['language']): Promise<MeetingSession> {
  const { clock, scripts } = application;
  const rehearsing = { device: 'rehearsal', person: REHEARSAL_PEOPLE.facilitator.name };
  const session = await openHeld(application, async () => memoryStore(), rehearsing, true);
  const structure = await scripts.structure();
  for (const step of rehearsalSteps({ until: 'preconditions', today: clock.today(), language, structure })) {
    await session.record(typeof step === 'function' ? step(session.state().record) : step);
  }
  return session;
}

const authorOf = ({ device, facilitator }: Settings): Author => ({ device, person: facilitator });

/** A session that keeps every window on its version of the app until it is closed. */
async function openHeld(
  { versions, clock, entropy, windows }: Application,
  open: () => Promise<RecordStore>,
  author: Author,
  isRehearsal: boolean,
  how?: Leading,
): Promise<MeetingSession> {
  const release = await versions.hold();
  let store: RecordStore | null = null;
  try {
    store = await open();
    const session = await openSession({ store, clock, entropy, windows }, author, isRehearsal, how);
    return { ...session, close: () => session.close().finally(release) };
  } catch (failure) {
    await store?.close();
    release();
    throw failure;
  }
}

async function openingFacts(application: Application, settings: Settings, record: string, codeName: string): Promise<readonly Fact[]> {
  const structure = await application.scripts.structure();
  const facilitator = application.entropy.id();
  return [
    {
      type: 'record.opened',
      record,
      codeName,
      script: { id: structure.script, version: structure.version },
      terms: { schoolDaysWithoutIncident: settings.profile.schoolDaysWithoutIncident, followUpDays: settings.profile.followUpDays },
    },
    { type: 'participant.added', participant: facilitator, role: 'facilitator', side: 'neither', group: 'adult', parentOf: null },
    { type: 'participant.worded', participant: facilitator, field: 'name', text: settings.facilitator },
  ];
}
