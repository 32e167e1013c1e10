import { Decrypter, Encrypter } from 'age-encryption';
import { Failure } from '../../app/failure.ts';
import type { Backup, BackupFiles, RecordCopy } from '../../app/ports.ts';
import { backupFromLines, copyToLines, recordCopyFromLines } from './backup-lines.ts';
import { recoveryKeyFrom } from './recovery-slot.ts';

const AGE_FIRST_LINE = 'age-encryption.org/v1\n';
/** More than a school writes in a hundred years; a larger file would only fill the memory. */
const LARGEST = 256 * 1024 * 1024;
/** What `age-encryption` says when no stanza was for this identity. */
const NOT_FOR_THIS_KEY = /no identity matched/;

export const ageBackups: BackupFiles = {
  async write(copy: Backup | RecordCopy, recipients: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return Uint8Array.from(await encrypter.encrypt(copyToLines(copy)));
  },

  read: async (bytes, typed) => backupFromLines(await opened(bytes, typed)),
  readCopy: async (bytes, typed) => recordCopyFromLines(await opened(bytes, typed)),
};

async function opened(bytes: Uint8Array, typed: string): Promise<Uint8Array> {
  const { identity } = await recoveryKeyFrom(typed);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, AGE_FIRST_LINE.length)) !== AGE_FIRST_LINE) throw new Failure('backup-foreign');
  if (bytes.length > LARGEST) throw new Failure('backup-refused');
  return decrypted(bytes, identity);
}

async function decrypted(bytes: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(bytes);
  } catch (cause) {
    const isForAnother = cause instanceof Error && NOT_FOR_THIS_KEY.test(cause.message);
    throw new Failure(isForAnother ? 'backup-other-key' : 'backup-damaged', { cause });
  }
}
