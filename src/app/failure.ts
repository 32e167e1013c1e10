/** Everything that can go wrong outside the domain. Each code has its words in `locales/<language>/errors.json`. */
export const FAILURE_CODES = [
  'passphrase-wrong',
  'passphrase-too-short',
  'recovery-wrong',
  'recovery-mistyped',
  'recovery-missing',
  'tries-too-fast',
  'vault-missing',
  'vault-exists',
  'vault-damaged',
  'vault-too-new',
  'vault-locked',
  'storage-full',
  'storage-blocked',
  'storage-failed',
  'storage-evicted',
  'settings-damaged',
  'clock-behind',
  'row-damaged',
  'key-derivation-unavailable',
  'computing-blocked',
  'record-missing',
  'layer-erased',
  'record-elsewhere',
  'copy-not-written',
  'backup-foreign',
  'backup-other-key',
  'backup-damaged',
  'backup-refused',
  'backup-too-new',
  'document-unreadable',
  'document-without-copy',
  'record-erased',
  'record-over',
  'copy-contradicts',
  'content-unavailable',
  'document-failed',
  'document-kind-unknown',
  'document-language-unknown',
  'document-reason-missing',
  'disclosure-refused',
  'version-not-kept',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/**
 * What adapters throw. The screen shows `errors.<code>`: what happened, that nothing was lost, one next step.
 * The cause is for a debugger only; it is never shown, logged or stored, since it may hold what somebody said.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
  }
}

/** The code of what was thrown; `otherwise` for what no adapter named. */
export function failureCodeOf(cause: unknown, otherwise: FailureCode = 'storage-failed'): FailureCode {
  return cause instanceof Failure ? cause.code : otherwise;
}
