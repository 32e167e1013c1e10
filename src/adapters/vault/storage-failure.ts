import { Failure, type FailureCode } from '../../app/failure.ts';

/** The failure that an error of the browser's storage stands for; one that has its name already keeps it. */
export function storageFailure(error: unknown, otherwise: FailureCode = 'storage-failed'): Failure {
  if (error instanceof Failure) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new Failure('storage-full', { cause: error });
  if (name === 'VersionError') return new Failure('vault-too-new', { cause: error });
  if (name === 'SecurityError') return new Failure('storage-blocked', { cause: error });
  return new Failure(otherwise, { cause: error });
}
