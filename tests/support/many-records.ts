import { fromBase64 } from '../../src/adapters/vault/base64.ts';
import { pagesOf } from '../../src/adapters/vault/index-pages.ts';
import type { Keyring } from '../../src/adapters/vault/keyring.ts';
import { newLayerEntry, type Ring } from '../../src/adapters/vault/ring.ts';
import { envelopeKey, open } from '../../src/adapters/vault/sealed-envelope.ts';
import { indexName, sealRow } from '../../src/adapters/vault/sealed-row.ts';
import { VaultDatabase } from '../../src/adapters/vault/vault-database.ts';
import type { IndexRow, Vault } from '../../src/app/ports.ts';

const BIRDS = ['Kievit', 'Merel', 'Wulp', 'Sijs', 'Reiger', 'Putter', 'Grutto', 'Spreeuw', 'Zwaluw', 'Roodborst'];

/** The row of one record of many; every tenth is closed. */
function rowOf(at: number): IndexRow {
  return {
    record: `record-${at}`,
    codeName: `${BIRDS[at % BIRDS.length]} ${at}`,
    initials: ['N.', 'B.'],
    groups: ['5', '6'],
    stage: at % 10 === 0 ? 'follow-up' : 'closed',
    seats: ['harmed', 'responsible', 'parent', 'parent'],
    due: null,
    changedAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
  };
}

/** A school that kept everything for a hundred years: keys for so many records, and the row of each in the list. */
export async function fillWithRecords(keyring: Keyring, vaultKey: CryptoKey, count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_, at) => {
    const keys = { notes: newLayerEntry(), conversation: newLayerEntry(), agreement: newLayerEntry() };
    return [`record-${at}`, keys] as const;
  });
  await keyring.change(vaultKey, (ring) => ({ ...ring, records: { ...ring.records, ...Object.fromEntries(entries) } }));
  const sealed = await Promise.all(
    entries.map(async ([, { agreement }], at) => {
      const row = await sealRow(await envelopeKey(fromBase64(agreement.key)), indexName(agreement.locator), rowOf(at));
      return [agreement.locator, row] as const;
    }),
  );
  const database = new VaultDatabase();
  await database.write(['indexPages'], (write) =>
    Promise.all(
      Array.from(pagesOf(sealed), async ([at, page]) => {
        const pages = write.objectStore('indexPages');
        await pages.put(new Map([...((await pages.get(at)) ?? []), ...page]), at);
      }),
    ),
  );
  await database.close();
}

export interface IndexTimes {
  /** From the question to the list in order. */
  readonly index: number;
  /** The longest time in which the page could not have heard a key. */
  readonly longestBlock: number;
  /** The same rows decrypted with keys that are at hand, and nothing more. */
  readonly bare: number;
  readonly rows: number;
}

export async function timeIndex(vault: Vault, ring: Ring): Promise<IndexTimes> {
  const database = new VaultDatabase();
  const pages = await database.read((one) => one.getAll('indexPages'));
  const sealed = pages.flatMap((page) => [...page]);
  await database.close();
  const raw = new Map(Object.values(ring.records).flatMap(({ agreement }) => (agreement ? [[agreement.locator, agreement.key]] : [])));
  const withKeys = await Promise.all(
    sealed.map(async ([locator, row]) => [await envelopeKey(fromBase64(raw.get(locator) ?? '')), indexName(locator), row] as const),
  );
  const beforeBare = performance.now();
  await Promise.all(withKeys.map((row) => open(...row)));
  const bare = performance.now() - beforeBare;

  const blocks = watchBlocks();
  const beforeIndex = performance.now();
  const { rows } = await vault.index();
  const index = performance.now() - beforeIndex;
  return { index, bare, longestBlock: blocks.stop(), rows: rows.length };
}

/** Asks for a turn again and again, as a key that waits to be heard would. */
function watchBlocks(): { stop(): number } {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  port1.onmessage = () => {
    look();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  return {
    stop() {
      look();
      port1.close();
      return longest;
    },
  };
}
