import { describe, expect, test } from 'vitest';
import type { Application } from '../../src/app/application.ts';
import { Failure } from '../../src/app/failure.ts';
import { ONE_WINDOW } from '../../src/app/one-window.ts';
import { createRecord, openRecord, openRehearsal } from '../../src/app/open-records.ts';
import type { Settings } from '../../src/app/ports.ts';
import type { AppVersions } from '../../src/app/window-ports.ts';
import { NEUTRAL_PROFILE } from '../../src/domain/school-profile.ts';
import { CASE_OF_FOUR } from '../support/case-of-four.ts';
import { countingEntropy, fixedClock, WatchedStore } from '../support/fake-ports.ts';

const SETTINGS: Settings = { facilitator: 'Anouk', language: 'nl', theme: 'system', profile: NEUTRAL_PROFILE, device: 'D1' };

const notAsked = () => Promise.reject(new Error('not asked for here'));

/** Versions that tell how many windows hold theirs. */
class CountingVersions implements AppVersions {
  held = 0;
  watch = () => () => undefined;
  activate = notAsked;
  async hold() {
    this.held += 1;
    return () => {
      this.held -= 1;
    };
  }
}

function desk(openRecordOfVault: () => Promise<WatchedStore> = async () => new WatchedStore()) {
  const versions = new CountingVersions();
  const application: Application = {
    vault: {
      state: notAsked,
      lasts: notAsked,
      offerPassphrase: notAsked,
      create: notAsked,
      unlock: notAsked,
      unlockWithRecovery: notAsked,
      secondsToWait: notAsked,
      opensWith: notAsked,
      lock: notAsked,
      care: notAsked,
      settings: notAsked,
      saveSettings: notAsked,
      index: async () => ({ rows: [], damaged: 0 }),
      createRecord: async () => new WatchedStore(),
      openRecord: openRecordOfVault,
    },
    scripts: { structure: async () => CASE_OF_FOUR.structure, wording: notAsked },
    labels: { languages: () => [], of: notAsked },
    documents: { write: notAsked, readSeal: notAsked, readCopy: notAsked, newSealKey: notAsked },
    files: { save: notAsked, place: notAsked },
    clock: fixedClock,
    entropy: countingEntropy(),
    versions,
    windows: ONE_WINDOW,
  };
  return { application, versions };
}

describe('an open record keeps every window on its version of the app', () => {
  test.each([
    ['a new record', (application: Application) => createRecord(application, SETTINGS)],
    ['a record that is opened again', (application: Application) => openRecord(application, SETTINGS, 'R1')],
    ['the rehearsal', (application: Application) => openRehearsal(application, 'nl')],
  ])('%s, until it is closed', async (_, open) => {
    const { application, versions } = desk();
    const session = await open(application);
    expect(versions.held).toBe(1);
    await session.close();
    expect(versions.held).toBe(0);
  });

  test('a record that could not be opened keeps nothing', async () => {
    const { application, versions } = desk(() => Promise.reject(new Failure('record-missing')));
    await expect(openRecord(application, SETTINGS, 'R1')).rejects.toThrow(new Failure('record-missing'));
    expect(versions.held).toBe(0);
  });
});
