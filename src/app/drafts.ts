import { factFromText } from '../domain/fact-from-text.ts';
import { LAYER_OF, type Layer } from '../domain/layers.ts';
import { type MeetingRecord, textIn } from '../domain/meeting-record.ts';
import { withTranslator } from '../domain/translations.ts';
import { layerOfHanding } from '../domain/unfinished-handing.ts';
import { signatureSlot } from '../domain/unfinished-signature.ts';
import type { Draft, RecordStore } from './ports.ts';
import type { SavedState } from './saved-state.ts';
import type { UnstampedFact } from './stamp-events.ts';

/**
 * What is being typed. Every input goes straight to the store, never through the machine; a draft becomes one fact
 * when its field or turn is left.
 */
export class Drafts {
  private readonly open = new Map<string, Draft>();
  private readonly store: RecordStore;
  private readonly saved: SavedState;
  private readonly onSaved: () => void;
  private readonly onFailure: (failure: unknown) => void;

  constructor(
    store: RecordStore,
    restored: readonly Draft[],
    saved: SavedState,
    onSaved: () => void,
    onFailure: (failure: unknown) => void,
  ) {
    this.store = store;
    this.saved = saved;
    this.onSaved = onSaved;
    this.onFailure = onFailure;
    for (const draft of restored) if (draft.window === undefined && layerOf(draft.field) !== null) this.open.set(draft.field, draft);
  }

  textOf(field: string): string | undefined {
    return this.open.get(field)?.text;
  }

  /** Keeps what the field holds now. `standing` is the event whose value was on the screen when typing began. */
  type(field: string, text: string, standing: string | null): void {
    const layer = layerOf(field);
    if (!layer) return;
    const draft: Draft = { field, text, basedOn: this.open.get(field)?.basedOn ?? standing, layer };
    this.open.set(field, draft);
    this.save(draft);
    this.saveAgain();
  }

  /** Saves once more what could not be saved before, in whatever field it was typed. */
  saveAgain(): void {
    for (const draft of this.open.values()) if (this.saved.hasFailed(draft.field)) this.save(draft);
  }

  private save(draft: Draft): void {
    this.saved.follow([draft.field], this.store.saveDraft(draft)).then(this.onSaved, this.onFailure);
  }

  /** The drafts that become facts when these fields are left, every field when none are named. */
  of(fields?: readonly string[]): readonly Draft[] {
    return [...this.open.values()].filter((draft) => !isUnfinished(draft.field) && (!fields || fields.includes(draft.field)));
  }

  /** What was unfinished in these slots, and ends now that each gets a value. */
  endedBy(slots: readonly string[]): readonly Draft[] {
    return [...this.open.values()].filter((draft) => isUnfinished(draft.field) && slots.includes(draft.field));
  }

  /** Takes exactly these drafts to become facts; false, taking none, when something was typed in one of them since. */
  take(drafts: readonly Draft[]): boolean {
    if (drafts.some((draft) => this.open.get(draft.field) !== draft)) return false;
    for (const draft of drafts) this.open.delete(draft.field);
    return true;
  }

  /** Puts drafts back whose commit failed; what was typed meanwhile stays and replaces what they would have replaced. */
  putBack(drafts: readonly Draft[]): void {
    for (const draft of drafts) {
      const newer = this.open.get(draft.field);
      this.open.set(draft.field, newer ? { ...newer, basedOn: draft.basedOn } : draft);
    }
  }
}

/**
 * A signature is made bit by bit and becomes a fact only when its signer says so, and what is typed about a document
 * when it leaves; leaving the page keeps either a draft.
 */
function isUnfinished(field: string): boolean {
  return field.startsWith(signatureSlot('')) || layerOfHanding(field) !== null;
}

/** The layer that the text of this field belongs to; null when it is no text of a record. */
export function layerOf(field: string): Layer | null {
  if (isUnfinished(field)) return layerOfHanding(field) ?? LAYER_OF['signature.given'];
  const fact = factFromText(field, '');
  return fact && LAYER_OF[fact.type];
}

/** The facts that drafts become; a text that changed nothing becomes none. */
export function factsFromDrafts(drafts: readonly Draft[], record: MeetingRecord): readonly UnstampedFact[] {
  return drafts.flatMap((draft) => {
    const fact = factFromText(draft.field, draft.text);
    return fact && draft.text !== textIn(record, draft.field) ? [{ fact: withTranslator(record, fact), basedOn: draft.basedOn }] : [];
  });
}
