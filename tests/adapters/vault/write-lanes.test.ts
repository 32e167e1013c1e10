import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WriteLanes } from '../../../src/adapters/vault/write-lanes.ts';

/** A disk that takes its time, and that notices two writes at once to the same place. */
class SlowDisk {
  readonly held = new Map<string, string>();
  readonly writes: string[] = [];
  mostAtOnce = 0;
  readonly #inFlight = new Map<string, number>();

  async put(place: string, text: string | null): Promise<void> {
    const inFlight = (this.#inFlight.get(place) ?? 0) + 1;
    this.#inFlight.set(place, inFlight);
    this.mostAtOnce = Math.max(this.mostAtOnce, inFlight);
    for (let wait = 0; wait < 5; wait += 1) await Promise.resolve();
    if (text === null) this.held.delete(place);
    else this.held.set(place, text);
    this.writes.push(`${place}=${text}`);
    this.#inFlight.set(place, inFlight - 1);
  }
}

test('in a burst the first and the last text are written, one at a time', async () => {
  const disk = new SlowDisk();
  const lanes = new WriteLanes();
  await Promise.all(Array.from('herstel', (letter) => lanes.latest('a', () => disk.put('a', letter))));
  expect(disk.writes).toEqual(['a=l']);
  const first = lanes.latest('a', () => disk.put('a', '1'));
  await Promise.resolve();
  await Promise.resolve();
  await Promise.all([first, ...['2', '3', '4'].map((text) => lanes.latest('a', () => disk.put('a', text)))]);
  expect(disk.writes.slice(1)).toEqual(['a=1', 'a=4']);
  expect(disk.mostAtOnce).toBe(1);
});

test('a promise resolves only when its text or a later one is on the disk', async () => {
  const disk = new SlowDisk();
  const lanes = new WriteLanes();
  const early = lanes.latest('a', () => disk.put('a', 'early'));
  const late = lanes.latest('a', () => disk.put('a', 'late'));
  await early;
  expect(disk.held.get('a')).toBe('late');
  await late;
});

test('a commit comes after what was typed before it and before what is typed after it', async () => {
  const disk = new SlowDisk();
  const lanes = new WriteLanes();
  const before = lanes.latest('a', () => disk.put('a', 'before'));
  const commit = lanes.hold(['a'], () => disk.put('a', null));
  const after = lanes.latest('a', () => disk.put('a', 'after'));
  await Promise.all([before, commit, after]);
  expect(disk.writes).toEqual(['a=before', 'a=null', 'a=after']);
});

test('after a write that failed the next one is tried, and only its own promise rejects', async () => {
  const disk = new SlowDisk();
  const lanes = new WriteLanes();
  const failing = lanes.hold(['a'], () => Promise.reject(new Error('full')));
  const next = lanes.latest('a', () => disk.put('a', 'kept'));
  await expect(failing).rejects.toThrow('full');
  await next;
  expect(disk.held.get('a')).toBe('kept');
});

test('idle waits for everything that was asked for', async () => {
  const disk = new SlowDisk();
  const lanes = new WriteLanes();
  const asked = [
    lanes.latest('a', () => disk.put('a', '1')),
    lanes.hold(['a', 'b'], () => disk.put('b', '2')),
    lanes.latest('b', () => disk.put('b', '3')),
  ];
  await lanes.idle();
  expect(Object.fromEntries(disk.held)).toEqual({ a: '1', b: '3' });
  await Promise.all(asked);
});

test('whatever the order of typing and committing, no draft comes back and no later text is lost', async () => {
  const step = fc.record({ field: fc.constantFrom('a', 'b'), commits: fc.boolean(), pause: fc.nat(8) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const disk = new SlowDisk();
      const lanes = new WriteLanes();
      const expected = new Map<string, string>();
      const asked: Promise<void>[] = [];
      for (const [at, { field, commits, pause }] of steps.entries()) {
        if (commits) {
          asked.push(lanes.hold(['commit', field], () => disk.put(field, null)));
          expected.delete(field);
        } else {
          asked.push(lanes.latest(field, () => disk.put(field, `${at}`)));
          expected.set(field, `${at}`);
        }
        for (let wait = 0; wait < pause; wait += 1) await Promise.resolve();
      }
      await lanes.idle();
      expect(disk.held).toEqual(expected);
      expect(disk.mostAtOnce).toBeLessThanOrEqual(1);
      await Promise.all(asked);
    }),
  );
});
