import { fold } from '../domain/fold.ts';
import { LAYERS, type Layer } from '../domain/layers.ts';
import { type Copy, copiesLeft, withCopyGone } from '../domain/ledger.ts';
import { retentionTerms, type Term, termsOf, withExtension } from '../domain/retention.ts';
import { stageOf } from '../domain/stage.ts';
import type { Stage } from '../domain/stages.ts';
import type { Application } from './application.ts';
import type { Settings } from './ports.ts';
import { type Proposal, proposalsIn, type RecordPart } from './proposals.ts';
import { eventsOf } from './restore-plan.ts';

const LAYERS_OF_PART: Readonly<Record<RecordPart, readonly Layer[]>> = { conversation: ['notes', 'conversation'], record: LAYERS };

/** No slot of a record is called this: the reason belongs to the vault's book-keeping, and is a draft until then. */
const REASON_FIELD = 'erasing/reason';

/** Why a record is kept longer, while it is typed. */
export interface ReasonDraft {
  readonly text: string;
  /** Durable when it resolves. @throws Failure of the vault */
  type(text: string): Promise<void>;
  /** Lets go of the record, for whoever opens it next; nothing can be typed after it. */
  close(): Promise<void>;
}

/** What can be said and done about the end of one record. */
export interface RecordEnd {
  readonly codeName: string;
  readonly stage: Stage;
  /** Day of the last meeting in the circle; null when there was none. */
  readonly metOn: string | null;
  /** Terms of the layers that are still there. */
  readonly terms: readonly Term[];
  /** Copies outside the vault that nobody called gone. */
  readonly copies: readonly Copy[];
  /** Parts that can be destroyed: without its agreements a record is none, without a conversation there is none to take out. */
  readonly parts: readonly RecordPart[];
  /** What is proposed to be destroyed now; null while every term runs. */
  readonly proposed: Proposal | null;
  readonly reason: ReasonDraft;
}

/** @throws Failure `record-missing`, of the vault */
export async function recordEnd(application: Application, settings: Settings, record: string): Promise<RecordEnd> {
  const care = await application.vault.care();
  const ledger = await care.ledger();
  const layers = (await care.records()).find((one) => one.record === record)?.layers ?? [];
  const found = fold((await eventsOf(application, record)).events);
  const at = { terms: retentionTerms(settings.profile), ledger, today: application.clock.today() };
  const terms = termsOf(found, record, at).filter(({ layer }) => layers.includes(layer));
  const codeName = found.opened?.codeName ?? '';
  return {
    codeName,
    stage: stageOf(found),
    metOn: found.meetingOpened?.time.slice(0, 10) ?? null,
    terms,
    copies: copiesLeft(ledger, record),
    parts: layers.some((layer) => layer !== 'agreement') ? ['conversation', 'record'] : ['record'],
    proposed: proposalsIn(terms.map((term) => ({ ...term, record, codeName })))[0] ?? null,
    reason: await reasonDraft(application, record),
  };
}

async function reasonDraft({ vault }: Application, record: string): Promise<ReasonDraft> {
  const store = await vault.openRecord(record);
  const found = (await store.drafts()).find(({ field }) => field === REASON_FIELD);
  return {
    text: found?.text ?? '',
    type: (text) => store.saveDraft({ field: REASON_FIELD, text, basedOn: null, layer: 'agreement' }),
    close: () => store.close(),
  };
}

/** Destroys a part of a record for good, since somebody asked, and tells the other windows. @throws Failure of the vault */
export async function erasePart({ vault, clock, windows }: Application, record: string, part: RecordPart): Promise<void> {
  await (await vault.care()).erase({ record, layers: LAYERS_OF_PART[part], rule: 'asked', at: clock.now() });
  windows.tell({ news: 'record-erased', record });
}

/** A person says that a copy is gone, or that it is there after all. @throws Failure of the vault */
export async function noteCopy({ vault, clock }: Application, copy: string, isGone: boolean): Promise<void> {
  await (await vault.care()).keep((ledger) => withCopyGone(ledger, copy, isGone ? clock.now() : null));
}

/** Keeps what is proposed once longer, with the reason for it. @throws Failure of the vault */
export async function keepLonger({ vault, clock }: Application, settings: Settings, record: string, end: RecordEnd, reason: string) {
  const proposed = end.terms.filter(({ state }) => state === 'proposed').map(({ layer }) => layer);
  const how = { reason, terms: retentionTerms(settings.profile), today: clock.today() };
  const care = await vault.care();
  await care.keep((ledger) => proposed.reduce((now, layer) => withExtension(now, record, layer, how), ledger));
  await end.reason.type('');
}
