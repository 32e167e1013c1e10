import {
  namesOf,
  type Passage,
  passagesNaming,
  withoutEarlierNaming,
  withoutWordsOf,
  withPassage,
  withPseudonym,
} from '../domain/erasing.ts';
import { fold } from '../domain/fold.ts';
import { mentionsOf } from '../domain/names-in-text.ts';
import { type Participant, participantsOf } from '../domain/participants.ts';
import type { Application } from './application.ts';
import { indexRowOf } from './index-row.ts';
import type { Draft } from './ports.ts';
import { eventsOf } from './restore-plan.ts';

/** One participant whose words and name can go from a record, and where else the name may stand. */
export interface Erasable {
  readonly participant: Participant;
  readonly passages: readonly Passage[];
}

/** What a person decided about one participant. */
export interface PersonErasure {
  readonly participant: string;
  /** What stands in place of the name. */
  readonly pseudonym: string;
  /** Texts that were reworded, by the id of their event. */
  readonly reworded: ReadonlyMap<string, string>;
}

/** Everybody in the record, in the order in which they were added. @throws Failure of the vault */
export async function erasablePersons(application: Application, record: string): Promise<readonly Erasable[]> {
  const { events } = await eventsOf(application, record);
  return participantsOf(fold(events)).map((participant) => ({ participant, passages: passagesNaming(events, participant.id) }));
}

/**
 * Destroys what one participant said, and the name, by writing what stays under new keys. What was signed stays as it
 * was signed; agreements and stage stay. @throws Failure of the vault
 */
export async function erasePerson({ vault, clock }: Application, record: string, order: PersonErasure): Promise<void> {
  const { participant, pseudonym, reworded } = order;
  let names: readonly string[] = [];
  await (await vault.care()).rewrite({
    record,
    rule: 'asked',
    at: clock.now(),
    next(events) {
      names = namesOf(events, participant);
      const left = withoutWordsOf(withoutEarlierNaming(events, participant), participant);
      return withPseudonym(
        [...reworded].reduce((now, [id, text]) => withPassage(now, id, text), left),
        participant,
        pseudonym,
      );
    },
    keepsDraft: (draft) => !isAbout(draft, participant, names),
    indexRow: (events) => indexRowOf(fold(events)),
  });
}

/** Unfinished words cannot be shown for rewording, so those about this participant go. */
function isAbout({ field, text }: Draft, participant: string, names: readonly string[]): boolean {
  return field.split(/[/.]/).includes(participant) || names.some((name) => mentionsOf(text, name).length > 0);
}
