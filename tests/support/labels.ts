import i18next, { type TFunction } from 'i18next';
import agreements from '../../locales/nl/agreements.json' with { type: 'json' };
import closed from '../../locales/nl/closed.json' with { type: 'json' };
import common from '../../locales/nl/common.json' with { type: 'json' };
import copies from '../../locales/nl/copies.json' with { type: 'json' };
import documents from '../../locales/nl/documents.json' with { type: 'json' };
import erasing from '../../locales/nl/erasing.json' with { type: 'json' };
import errors from '../../locales/nl/errors.json' with { type: 'json' };
import firstStart from '../../locales/nl/first-start.json' with { type: 'json' };
import followUp from '../../locales/nl/follow-up.json' with { type: 'json' };
import incident from '../../locales/nl/incident.json' with { type: 'json' };
import meeting from '../../locales/nl/meeting.json' with { type: 'json' };
import notKept from '../../locales/nl/not-kept.json' with { type: 'json' };
import otherForm from '../../locales/nl/other-form.json' with { type: 'json' };
import overview from '../../locales/nl/overview.json' with { type: 'json' };
import participants from '../../locales/nl/participants.json' with { type: 'json' };
import passphrase from '../../locales/nl/passphrase.json' with { type: 'json' };
import paused from '../../locales/nl/paused.json' with { type: 'json' };
import preconditions from '../../locales/nl/preconditions.json' with { type: 'json' };
import preparation from '../../locales/nl/preparation.json' with { type: 'json' };
import print from '../../locales/nl/print.json' with { type: 'json' };
import records from '../../locales/nl/records.json' with { type: 'json' };
import recovery from '../../locales/nl/recovery.json' with { type: 'json' };
import reopen from '../../locales/nl/reopen.json' with { type: 'json' };
import safety from '../../locales/nl/safety.json' with { type: 'json' };
import seals from '../../locales/nl/seals.json' with { type: 'json' };
import settings from '../../locales/nl/settings.json' with { type: 'json' };
import signatures from '../../locales/nl/signatures.json' with { type: 'json' };
import stopped from '../../locales/nl/stopped.json' with { type: 'json' };
import unlock from '../../locales/nl/unlock.json' with { type: 'json' };
import windows from '../../locales/nl/windows.json' with { type: 'json' };

const nl = {
  agreements,
  closed,
  common,
  copies,
  documents,
  erasing,
  errors,
  'first-start': firstStart,
  'follow-up': followUp,
  incident,
  meeting,
  'not-kept': notKept,
  'other-form': otherForm,
  overview,
  participants,
  passphrase,
  paused,
  preconditions,
  preparation,
  print,
  records,
  recovery,
  reopen,
  safety,
  seals,
  settings,
  signatures,
  stopped,
  unlock,
  windows,
};

const NAMESPACES = [
  'common',
  'agreements',
  'closed',
  'copies',
  'documents',
  'erasing',
  'errors',
  'first-start',
  'follow-up',
  'incident',
  'meeting',
  'not-kept',
  'other-form',
  'overview',
  'participants',
  'passphrase',
  'paused',
  'preconditions',
  'preparation',
  'print',
  'records',
  'recovery',
  'reopen',
  'safety',
  'seals',
  'settings',
  'signatures',
  'stopped',
  'unlock',
  'windows',
] as const;

const labels = i18next.createInstance();
await labels.init({ lng: 'nl', resources: { nl }, defaultNS: 'common', interpolation: { escapeValue: false }, returnNull: false });

/** Name of the way to one reader's own copy of a document, on the page of documents. */
export function copyFor(name: string, kind: 'agreement' | 'child-sheet' | 'parents-notice' | 'child-notice' = 'agreement'): string {
  return label('documents:make-for', { kind: label(`documents:kind.${kind}`), name });
}

/** What the tool says in Dutch, by key: a corrected word breaks no test, a key that is gone fails to compile. */
export const label: TFunction<typeof NAMESPACES> = labels.getFixedT('nl', NAMESPACES);
