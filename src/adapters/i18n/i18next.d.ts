import 'i18next';
import type agreements from '../../../locales/nl/agreements.json';
import type closed from '../../../locales/nl/closed.json';
import type common from '../../../locales/nl/common.json';
import type copies from '../../../locales/nl/copies.json';
import type documents from '../../../locales/nl/documents.json';
import type erasing from '../../../locales/nl/erasing.json';
import type errors from '../../../locales/nl/errors.json';
import type firstStart from '../../../locales/nl/first-start.json';
import type followUp from '../../../locales/nl/follow-up.json';
import type incident from '../../../locales/nl/incident.json';
import type meeting from '../../../locales/nl/meeting.json';
import type notKept from '../../../locales/nl/not-kept.json';
import type otherForm from '../../../locales/nl/other-form.json';
import type overview from '../../../locales/nl/overview.json';
import type participants from '../../../locales/nl/participants.json';
import type passphrase from '../../../locales/nl/passphrase.json';
import type paused from '../../../locales/nl/paused.json';
import type preconditions from '../../../locales/nl/preconditions.json';
import type preparation from '../../../locales/nl/preparation.json';
import type print from '../../../locales/nl/print.json';
import type records from '../../../locales/nl/records.json';
import type recovery from '../../../locales/nl/recovery.json';
import type safety from '../../../locales/nl/safety.json';
import type seals from '../../../locales/nl/seals.json';
import type settings from '../../../locales/nl/settings.json';
import type signatures from '../../../locales/nl/signatures.json';
import type stopped from '../../../locales/nl/stopped.json';
import type unlock from '../../../locales/nl/unlock.json';
import type windows from '../../../locales/nl/windows.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: {
      agreements: typeof agreements;
      closed: typeof closed;
      common: typeof common;
      copies: typeof copies;
      documents: typeof documents;
      erasing: typeof erasing;
      errors: typeof errors;
      'first-start': typeof firstStart;
      'follow-up': typeof followUp;
      incident: typeof incident;
      meeting: typeof meeting;
      'not-kept': typeof notKept;
      'other-form': typeof otherForm;
      overview: typeof overview;
      participants: typeof participants;
      passphrase: typeof passphrase;
      paused: typeof paused;
      preconditions: typeof preconditions;
      preparation: typeof preparation;
      print: typeof print;
      records: typeof records;
      recovery: typeof recovery;
      safety: typeof safety;
      seals: typeof seals;
      settings: typeof settings;
      signatures: typeof signatures;
      stopped: typeof stopped;
      unlock: typeof unlock;
      windows: typeof windows;
    };
  }
}
