import { ageBackups } from '../../src/adapters/vault/backup-files.ts';
import { newRecoveryKey } from '../../src/adapters/vault/recovery-slot.ts';
import { eightAt } from './cases.ts';
import { deviceKey, sealedWith } from './sealed-document.ts';

/**
 * A full record with its copy, sealed by a laptop that nobody here knows, and the key that opens it. All of it happened
 * at this instant, since a record whose term is over by the clock of the browser does not open. `destroyBy` is the last
 * day on its pages.
 */
export async function documentOfStranger(
  time: string,
  destroyBy?: string,
): Promise<{ readonly identity: string; readonly bytes: Uint8Array }> {
  const { identity, recipient } = await newRecoveryKey();
  const { journal, opened } = eightAt('follow-up');
  const record = opened?.record ?? '';
  const itself = {
    copy: 'copy-1',
    record,
    what: 'document',
    document: 'full-record-conversation',
    where: 'handed-over',
    at: time,
  } as const;
  const copies = destroyBy === undefined ? [] : [{ ...itself, destroyBy, goneAt: null }];
  const ledger = { erased: [], destroyed: [], copies, terms: [] };
  const copy = { madeAt: time, ledger, records: [{ record, events: journal.map((event) => ({ ...event, time })) }] };
  const attachment = { name: 'dossier.age', description: 'Kopie', bytes: await ageBackups.write(copy, [recipient]) };
  return { identity, bytes: (await sealedWith(await deviceKey(), { attachment })).bytes };
}
