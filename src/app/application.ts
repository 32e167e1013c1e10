import type { DocumentLabels, DocumentWriter } from './document-ports.ts';
import type { FileOut } from './file-ports.ts';
import type { Clock, Entropy, ScriptSource, Vault } from './ports.ts';
import type { AppVersions, OtherWindows } from './window-ports.ts';

/** Everything the use cases need from outside, composed once in `main.tsx`. */
export interface Application {
  readonly vault: Vault;
  readonly scripts: ScriptSource;
  readonly labels: DocumentLabels;
  readonly documents: DocumentWriter;
  readonly files: FileOut;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly versions: AppVersions;
  readonly windows: OtherWindows;
}
