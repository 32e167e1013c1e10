import * as z from 'zod/mini';

/** In milliseconds. */
const DAY = 86_400_000;

/** Calendar date, YYYY-MM-DD. */
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One device that seals documents for this school. */
export const sealingDeviceSchema = z.object({
  /** SHA-256 of its certificate, 64 lower-case hex digits. */
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** As the school calls it: "Laptop van Anouk". */
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  /** First day on which it sealed for the school. */
  from: day,
  /** Last day on which it did; null while it is in use. */
  until: z.nullable(day),
  /** Whether somebody else may have its key. */
  lost: z.boolean(),
});
export type SealingDevice = z.infer<typeof sealingDeviceSchema>;

/** The school's own list of devices, kept by people; a document never brings one along. */
export const sealingDevicesSchema = z.object({
  version: z.literal(1),
  devices: z.array(sealingDeviceSchema).check(z.maxLength(1000)),
});

/** The list with this device in the place of what it said of it. */
export function withDevice(devices: readonly SealingDevice[], device: SealingDevice): readonly SealingDevice[] {
  return [...devices.filter(({ fingerprint }) => fingerprint !== device.fingerprint), device];
}

/** The device that asks, which needs no list: its own seals count, whatever their day. */
export function ownDevice(fingerprint: string, name: string): SealingDevice {
  return { fingerprint, name, from: '0000-01-01', until: null, lost: false };
}

/** Whether the school knows the device of a seal, and when it does not trust it all the same, why. */
export type DeviceVerdict =
  | { readonly isListed: true; readonly device: SealingDevice }
  | { readonly isListed: false; readonly because: 'not-listed' | 'lost' | 'outside-its-days' };

/**
 * What the school's list says of a seal, whose day may be one off, since lists hold the days of some wall. `sealedAt` (ISO 8601 instant) is what the device's clock said. Whoever finds a
 * lost device sets that clock as they like, so no seal of one counts, whatever its date. A device that stands on the list
 * more than once is lost when one of these says so.
 */
export function deviceVerdict(devices: readonly SealingDevice[], fingerprint: string, sealedAt: string): DeviceVerdict {
  const known = devices.filter((device) => device.fingerprint === fingerprint);
  if (known.length === 0) return { isListed: false, because: 'not-listed' };
  if (known.some(({ lost }) => lost)) return { isListed: false, because: 'lost' };
  // By Greenwich it may still be the day before, or already the day after, when people wrote down theirs.
  const at = Date.parse(sealedAt);
  const device = known.find(({ from, until }) => Date.parse(from) - DAY <= at && (until === null || at < Date.parse(until) + 2 * DAY));
  return device ? { isListed: true, device } : { isListed: false, because: 'outside-its-days' };
}
