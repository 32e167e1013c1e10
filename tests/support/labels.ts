import i18next, { type TFunction } from 'i18next';
import agreements from '../../locales/nl/agreements.json' with { type: 'json' };
import closed from '../../locales/nl/closed.json' with { type: 'json' };
import common from '../../locales/nl/common.json' with { type: 'json' };
import documents from '../../locales/nl/documents.json' with { type: 'json' };
import errors from '../../locales/nl/errors.json' with { type: 'json' };
import followUp from '../../locales/nl/follow-up.json' with { type: 'json' };
import incident from '../../locales/nl/incident.json' with { type: 'json' };
import meeting from '../../locales/nl/meeting.json' with { type: 'json' };
import otherForm from '../../locales/nl/other-form.json' with { type: 'json' };
import overview from '../../locales/nl/overview.json' with { type: 'json' };
import participants from '../../locales/nl/participants.json' with { type: 'json' };
import paused from '../../locales/nl/paused.json' with { type: 'json' };
import preconditions from '../../locales/nl/preconditions.json' with { type: 'json' };
import preparation from '../../locales/nl/preparation.json' with { type: 'json' };
import print from '../../locales/nl/print.json' with { type: 'json' };
import records from '../../locales/nl/records.json' with { type: 'json' };
import safety from '../../locales/nl/safety.json' with { type: 'json' };
import settings from '../../locales/nl/settings.json' with { type: 'json' };
import signatures from '../../locales/nl/signatures.json' with { type: 'json' };
import stopped from '../../locales/nl/stopped.json' with { type: 'json' };
import unlock from '../../locales/nl/unlock.json' with { type: 'json' };

const nl = {
  agreements,
  closed,
  common,
  documents,
  errors,
  'follow-up': followUp,
  incident,
  meeting,
  'other-form': otherForm,
  overview,
  participants,
  paused,
  preconditions,
  preparation,
  print,
  records,
  safety,
  settings,
  signatures,
  stopped,
  unlock,
};

const NAMESPACES = [
  'common',
  'agreements',
  'closed',
  'documents',
  'errors',
  'follow-up',
  'incident',
  'meeting',
  'other-form',
  'overview',
  'participants',
  'paused',
  'preconditions',
  'preparation',
  'print',
  'records',
  'safety',
  'settings',
  'signatures',
  'stopped',
  'unlock',
] as const;

const labels = i18next.createInstance();
await labels.init({ lng: 'nl', resources: { nl }, defaultNS: 'common', interpolation: { escapeValue: false }, returnNull: false });

/** What the tool says in Dutch, by key: a corrected word breaks no test, a key that is gone fails to compile. */
export const label: TFunction<typeof NAMESPACES> = labels.getFixedT('nl', NAMESPACES);
