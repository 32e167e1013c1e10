import { expect, test } from 'vitest';
import type { Bytes } from '../../../src/adapters/vault/sealed-envelope.ts';
import { type TriesFile, WrongTries } from '../../../src/adapters/vault/wrong-tries.ts';
import { Failure } from '../../../src/app/failure.ts';

class TriesInMemory implements TriesFile {
  bytes: Bytes | null = null;
  isRefusing = false;
  async read() {
    if (this.isRefusing) throw new Failure('storage-blocked');
    return this.bytes;
  }
  async write(bytes: Bytes) {
    if (this.isRefusing) throw new Failure('storage-full');
    this.bytes = bytes;
  }
}

const wrong = () => Promise.reject(new Failure('passphrase-wrong'));

async function triedWrong(tries: WrongTries, clock: { now: number }, times: number): Promise<number[]> {
  const waits: number[] = [];
  for (let at = 0; at < times; at += 1) {
    clock.now += 1000 * (await tries.secondsToWait());
    await expect(tries.once(wrong)).rejects.toMatchObject({ code: 'passphrase-wrong' });
    waits.push(await tries.secondsToWait());
  }
  return waits;
}

test('three wrong tries are free; after that each costs twice as long, up to a minute', async () => {
  const clock = { now: 1_000_000 };
  const tries = new WrongTries(new TriesInMemory(), () => clock.now);
  expect(await triedWrong(tries, clock, 11)).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test('a try that comes too early is not made', async () => {
  const clock = { now: 0 };
  const tries = new WrongTries(new TriesInMemory(), () => clock.now);
  await triedWrong(tries, clock, 4);
  let isMade = false;
  const attempt = async () => {
    isMade = true;
  };
  await expect(tries.once(attempt)).rejects.toMatchObject({ code: 'tries-too-fast' });
  expect(isMade).toBe(false);
  clock.now += 2000;
  await tries.once(attempt);
  expect(isMade).toBe(true);
});

test('a reload does not make the wait shorter, and the right passphrase ends it', async () => {
  const clock = { now: 5_000 };
  const file = new TriesInMemory();
  await triedWrong(new WrongTries(file, () => clock.now), clock, 5);
  const reloaded = new WrongTries(file, () => clock.now);
  expect(await reloaded.secondsToWait()).toBe(4);
  clock.now += 4000;
  await reloaded.once(async () => undefined);
  expect(await new WrongTries(file, () => clock.now).secondsToWait()).toBe(0);
  expect(await triedWrong(reloaded, clock, 3)).toEqual([0, 0, 0]);
});

test('a clock that is set back makes nobody wait longer than a minute', async () => {
  const clock = { now: 9_000_000_000 };
  const tries = new WrongTries(new TriesInMemory(), () => clock.now);
  await triedWrong(tries, clock, 12);
  clock.now = 0;
  expect(await tries.secondsToWait()).toBe(60);
});

test('what goes wrong for another reason is no wrong try', async () => {
  const tries = new WrongTries(new TriesInMemory(), () => 0);
  for (let at = 0; at < 9; at += 1) {
    const damaged = () => Promise.reject(new Failure('vault-damaged'));
    await expect(tries.once(damaged)).rejects.toMatchObject({ code: 'vault-damaged' });
  }
  expect(await tries.secondsToWait()).toBe(0);
});

test('a count that is damaged or cannot be kept never keeps the vault shut', async () => {
  const file = new TriesInMemory();
  file.bytes = new Uint8Array(16).fill(255);
  expect(await new WrongTries(file, () => 0).secondsToWait()).toBe(0);
  file.isRefusing = true;
  const clock = { now: 0 };
  const tries = new WrongTries(file, () => clock.now);
  expect(await triedWrong(tries, clock, 4)).toEqual([0, 0, 0, 2]);
});
