import { expect, test } from 'vitest';
import { deviceVerdict, type SealingDevice, sealingDevicesSchema, withDevice } from '../../src/domain/sealing-devices.ts';

const FINGERPRINT = 'a1'.repeat(32);
const device = (changes: Partial<SealingDevice> = {}): SealingDevice => ({
  fingerprint: FINGERPRINT,
  name: 'Laptop van Anouk',
  from: '2026-09-01',
  until: null,
  lost: false,
  ...changes,
});

const on = (devices: readonly SealingDevice[], day: string) => deviceVerdict(devices, FINGERPRINT, `${day}T15:52:00.000Z`);

test('a device of the school counts from its first day on, and while it is in use', () => {
  expect(on([device()], '2026-09-01')).toEqual({ isListed: true, device: device() });
  expect(on([device()], '2031-01-01')).toEqual({ isListed: true, device: device() });
  expect(on([device()], '2026-08-30')).toEqual({ isListed: false, because: 'outside-its-days' });
});

test('a device that is no longer in use counts up to its last day', () => {
  const retired = device({ until: '2027-07-16' });
  expect(on([retired], '2027-07-16')).toEqual({ isListed: true, device: retired });
  expect(on([retired], '2027-07-18')).toEqual({ isListed: false, because: 'outside-its-days' });
});

test('a seal counts whose day is another one by Greenwich than on the wall of the school', () => {
  // Half past midnight in Amsterdam on 1 September; and half past eight in the evening of 16 July on Bonaire.
  expect(deviceVerdict([device()], FINGERPRINT, '2026-08-31T22:30:00.000Z').isListed).toBe(true);
  expect(deviceVerdict([device({ until: '2027-07-16' })], FINGERPRINT, '2027-07-17T00:30:00.000Z').isListed).toBe(true);
});

test('a device that is not on the list is unknown, whatever else is on it', () => {
  expect(on([], '2026-11-26')).toEqual({ isListed: false, because: 'not-listed' });
  expect(on([device({ fingerprint: 'b2'.repeat(32) })], '2026-11-26')).toEqual({ isListed: false, because: 'not-listed' });
});

test('no seal of a lost device counts, also not one that says it is older than the loss', () => {
  const lost = device({ lost: true, until: '2026-10-01' });
  expect(on([lost], '2026-09-02')).toEqual({ isListed: false, because: 'lost' });
  expect(on([device(), lost], '2026-11-26')).toEqual({ isListed: false, because: 'lost' });
});

test('a device that came back is known by the days of either time', () => {
  const first = device({ until: '2026-10-01' });
  const second = device({ name: 'Reservelaptop', from: '2027-01-04' });
  expect(on([first, second], '2026-09-15')).toEqual({ isListed: true, device: first });
  expect(on([first, second], '2027-02-01')).toEqual({ isListed: true, device: second });
  expect(on([first, second], '2026-12-01')).toEqual({ isListed: false, because: 'outside-its-days' });
});

test('a list with half a fingerprint, a day that is none or no name is no list', () => {
  const read = (changes: object): boolean => sealingDevicesSchema.safeParse({ version: 1, devices: [{ ...device(), ...changes }] }).success;
  expect(read({})).toBe(true);
  for (const changes of [
    { fingerprint: FINGERPRINT.slice(1) },
    { fingerprint: FINGERPRINT.toUpperCase() },
    { from: '1 september' },
    { until: undefined },
    { name: '' },
    { lost: 'nee' },
  ]) {
    expect(read(changes), JSON.stringify(changes)).toBe(false);
  }
});

test('a device stands on the list once, as was said of it last', () => {
  const other = device({ fingerprint: 'b2'.repeat(32), name: 'Laptop van Noor' });
  const lost = device({ lost: true });
  expect(withDevice(withDevice([device()], other), lost)).toEqual([other, lost]);
});
