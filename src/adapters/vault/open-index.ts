import type { IndexRow } from '../../app/ports.ts';
import { fromBase64 } from './base64.ts';
import { indexPageOf } from './index-pages.ts';
import type { Ring } from './ring.ts';
import { type Bytes, envelopeKey } from './sealed-envelope.ts';
import { indexName, nullWhenDamaged, openRow } from './sealed-row.ts';
import { isIndexRow } from './start-shapes.ts';
import type { VaultDatabase } from './vault-database.ts';

/** So many pages are opened in one go, and the next are read meanwhile: a key that is pressed waits for these alone. */
const PAGES_AT_ONCE = 8;

/**
 * The rows of the list, last changed first, and how many do not open. `reread` gives the ring as it is on the disk.
 * @throws Failure as `VaultDatabase.read` and `reread` do, and `vault-too-new`
 */
export async function openIndex(
  database: VaultDatabase,
  ring: Ring,
  reread: () => Promise<Ring>,
): Promise<{ readonly rows: readonly IndexRow[]; readonly damaged: number }> {
  const known = agreementKeys(ring);
  let onDisk: Promise<Map<string, string>> | null = null;
  // Another window may have begun a record.
  const keyFromDisk = async (locator: string) => {
    onDisk ??= reread().then(agreementKeys);
    return (await onDisk).get(locator);
  };
  const openOn = async (at: number, locator: string, sealed: Bytes) => {
    const key = known.get(locator) ?? (await keyFromDisk(locator));
    return key === undefined || indexPageOf(locator) !== at ? null : openIndexRow(key, locator, sealed);
  };
  const opened: (IndexRow | null)[] = [];
  for (let pages = await database.indexPages(-1, PAGES_AT_ONCE); pages.length > 0; ) {
    const ahead = database.indexPages(pages.at(-1)?.[0] ?? -1, PAGES_AT_ONCE);
    const rows = pages.flatMap(([at, page]) => (page instanceof Map ? Array.from(page, (row) => openOn(at, ...row)) : [null]));
    const [next, now] = await Promise.all([ahead, Promise.all(rows)]);
    opened.push(...now);
    pages = next;
  }
  // Instants in UTC, which stand in order as they are written; comparing them as words takes ten times as long.
  const rows = opened
    .filter((row) => row !== null)
    .sort((one, other) => Number(other.changedAt > one.changedAt) - Number(other.changedAt < one.changedAt));
  return { rows, damaged: opened.length - rows.length };
}

/** Null when it is damaged. */
async function openIndexRow(key: string, locator: string, sealed: Bytes): Promise<IndexRow | null> {
  return openRow(await envelopeKey(fromBase64(key)), indexName(locator), sealed, isIndexRow).catch(nullWhenDamaged);
}

/** Data key of each agreement layer, by where its index row lies. */
function agreementKeys(ring: Ring): Map<string, string> {
  const entries = Object.values(ring.records).flatMap((record) => record.agreement ?? []);
  return new Map(entries.map(({ locator, key }) => [locator, key]));
}
