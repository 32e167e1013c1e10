import { fold } from '../domain/fold.ts';
import type { Layer } from '../domain/layers.ts';
import type { MeetingRecord } from '../domain/meeting-record.ts';
import { retentionTerms, type Term, termsOf, withDaySeen, withProposals } from '../domain/retention.ts';
import { stageOf } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Settings, VaultCare } from './ports.ts';

/** A layer about which somebody is asked, or that is gone now. */
export interface DueTerm extends Term {
  readonly record: string;
  readonly codeName: string;
}

interface Kept {
  readonly id: string;
  readonly record: MeetingRecord;
  readonly layers: readonly Layer[];
}

/**
 * What is due in this vault today, asked at each unlocking: it proposes what came to the end of its term, destroys what
 * nobody answered about in time, tells the other windows of that, and gives back both. Layers whose term runs are not named.
 * @throws Failure of the vault
 */
export async function dueDestructions(application: Application, settings: Settings): Promise<readonly DueTerm[]> {
  const { vault, clock, windows } = application;
  const care = await vault.care();
  const today = clock.today();
  await care.keep((ledger) => withDaySeen(ledger, today));
  const kept = await recordsIn(application, care);
  const terms = retentionTerms(settings.profile);

  // Asked first, so that a layer about which somebody was asked just now is not destroyed in the same breath.
  await care.keep((ledger) =>
    kept.reduce((now, one) => withProposals(now, one.id, termsIn(one, { terms, ledger: now, today }), today), ledger),
  );
  const ledger = await care.ledger();
  const due = kept.flatMap((one) =>
    termsIn(one, { terms, ledger, today })
      .filter(({ state }) => state !== 'running')
      .map((term): DueTerm => ({ ...term, record: one.id, codeName: one.record.opened?.codeName ?? '' })),
  );
  for (const { id, record } of kept) {
    const layers = due.filter((one) => one.record === id && one.state === 'ended').map(({ layer }) => layer);
    const isAtClosing = stageOf(record) === 'closed' && layers.length === 1 && layers[0] === 'notes';
    if (layers.length === 0) continue;
    await care.erase({ record: id, layers, rule: isAtClosing ? 'closing' : 'term', at: clock.now() });
    windows.tell({ news: 'record-erased', record: id });
  }
  return due;
}

async function recordsIn({ vault }: Application, care: VaultCare): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const { record: id, layers } of await care.records()) {
    const store = await vault.openRecord(id);
    const { events } = await store.events();
    await store.close();
    // One that was begun and never written to has no last event to count from.
    if (events.length > 0) kept.push({ id, record: fold(events), layers });
  }
  return kept;
}

/** Terms of the layers that are still there. */
function termsIn({ id, record, layers }: Kept, at: Parameters<typeof termsOf>[2]): readonly Term[] {
  return termsOf(record, id, at).filter(({ layer }) => layers.includes(layer));
}
