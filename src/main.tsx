import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/print.css';
import { createRoot } from 'react-dom/client';
import { appVersions } from './adapters/browser/app-versions.ts';
import { browserEntropy } from './adapters/browser/browser-entropy.ts';
import { download } from './adapters/browser/download.ts';
import { otherWindows } from './adapters/browser/other-windows.ts';
import { systemClock } from './adapters/browser/system-clock.ts';
import { documentLabels } from './adapters/i18n/document-labels.ts';
import { preferredLanguage, startLabels } from './adapters/i18n/i18n.ts';
import { openEncryptedVault } from './adapters/vault/browser-vault.ts';
import type { Application } from './app/application.ts';
import { App } from './ui/app.tsx';

const scripts = () => import('./adapters/content/bundled-scripts.ts').then((file) => file.bundledScripts);
const documentWriter = () => import('./adapters/pdf/document-writer.ts').then((file) => file.createDocumentWriter());

const application: Application = {
  vault: openEncryptedVault(),
  scripts: {
    structure: async () => (await scripts()).structure(),
    wording: async (language) => (await scripts()).wording(language),
  },
  labels: documentLabels,
  documents: {
    write: async (...asked) => (await documentWriter()).write(...asked),
    readSeal: async (bytes) => (await documentWriter()).readSeal(bytes),
    readCopy: async (bytes) => (await documentWriter()).readCopy(bytes),
    newSealKey: async (from) => (await documentWriter()).newSealKey(from),
  },
  files: download,
  clock: systemClock,
  entropy: browserEntropy,
  versions: appVersions(import.meta.url),
  windows: otherWindows(),
};

const root = document.getElementById('root');
if (root) {
  const labels = await startLabels(preferredLanguage(navigator.languages));
  document.documentElement.lang = labels.language;
  createRoot(root).render(<App application={application} />);
}
