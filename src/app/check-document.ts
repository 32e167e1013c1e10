import { type DeviceVerdict, deviceVerdict, type SealingDevice } from '../domain/sealing-devices.ts';
import type { Seal, SealFault, SealReader, UnreadableFile } from './document-seal.ts';

/** What the check of a document says (design §4). Only the first is the school's own, unchanged. */
export type DocumentVerdict =
  | { readonly verdict: 'listed-device'; readonly seal: Seal; readonly device: SealingDevice }
  | {
      readonly verdict: 'unknown-device';
      readonly seal: Seal;
      readonly because: Extract<DeviceVerdict, { isListed: false }>['because'];
    }
  | { readonly verdict: 'changed'; readonly fault: SealFault }
  | { readonly verdict: 'unreadable'; readonly fault: UnreadableFile };

/** Whether a document is as a device of this school sealed it. Never throws for what stands in the file. */
export async function checkDocument(
  readSeal: SealReader,
  bytes: Uint8Array<ArrayBuffer>,
  devices: readonly SealingDevice[],
): Promise<DocumentVerdict> {
  const reading = await readSeal(bytes);
  if (reading.state === 'unreadable') return { verdict: 'unreadable', fault: reading.fault };
  if (reading.state === 'changed') return { verdict: 'changed', fault: reading.fault };
  const { seal } = reading;
  const known = deviceVerdict(devices, seal.fingerprint, seal.sealedAt);
  return known.isListed
    ? { verdict: 'listed-device', seal, device: known.device }
    : { verdict: 'unknown-device', seal, because: known.because };
}
