/** Everything that can go wrong outside the domain. Each code has its words in `locales/<language>/errors.json`. */
export const FAILURE_CODES = [
  'passphrase-wrong',
  'passphrase-too-short',
  'vault-missing',
  'vault-exists',
  'vault-damaged',
  'vault-too-new',
  'vault-locked',
  'storage-full',
  'storage-blocked',
  'storage-failed',
  'row-damaged',
  'key-derivation-unavailable',
  'record-missing',
  'record-elsewhere',
  'content-unavailable',
  'document-failed',
  'document-kind-unknown',
  'document-language-unknown',
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
