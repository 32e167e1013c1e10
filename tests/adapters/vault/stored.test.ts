import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isCursor, isDraft, isMeetingEvent } from '../../../src/adapters/vault/record-shapes.ts';
import { ringFromBytes, ringToBytes } from '../../../src/adapters/vault/ring.ts';
import { isIndexRow, isSettings } from '../../../src/adapters/vault/start-shapes.ts';
import { LAYER_OF } from '../../../src/domain/layers.ts';
import { ledgerSchema } from '../../../src/domain/ledger-schema.ts';

/** Written once and kept for ever: what a released version stored must be read by every later one. */
const stored = async (name: string) => JSON.parse(await readFile(new URL(`./stored/${name}`, import.meta.url), 'utf8'));

test('an event of every type as version 1 stored it is still an event', async () => {
  const events: { readonly type: string }[] = await stored('events.v1.json');
  expect(events.filter((event) => !isMeetingEvent(event)).map(({ type }) => type)).toEqual([]);
  // A new type of event gets its example here, at the end.
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(LAYER_OF)));
});

test('an event that a later version stored is told apart', async () => {
  const [event] = await stored('events.v1.json');
  expect(() => isMeetingEvent({ ...event, v: 2 })).toThrowError(expect.objectContaining({ code: 'vault-too-new' }));
  expect(isMeetingEvent({ ...event, type: 'of no kind' })).toBe(false);
});

test.each([
  ['settings', isSettings],
  ['draft', isDraft],
  ['cursor', isCursor],
  ['indexRow', isIndexRow],
] as const)('%s as version 1 stored it is still read, and a part of it is not', async (name, hasShape) => {
  const { [name]: row } = await stored('rows.v1.json');
  expect(hasShape(row)).toBe(true);
  const [first = ''] = Object.keys(row);
  const { [first]: _, ...less } = row;
  expect(hasShape(less)).toBe(false);
});

test('a ring of version 2 is read for ever, with its book-keeping', async () => {
  const value = await stored('ring.v2.json');
  const ring = ringFromBytes(new TextEncoder().encode(JSON.stringify(value)));
  expect(ring).toEqual(value);
  expect(ledgerSchema.safeParse(ring.ledger).success).toBe(true);
  expect(JSON.parse(new TextDecoder().decode(ringToBytes(ring)))).toEqual(value);
});
