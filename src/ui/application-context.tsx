import { createContext, useContext } from 'react';
import type { Application } from '../app/application.ts';
import type { Settings } from '../app/ports.ts';
import type { Blanking } from './use-other-windows.ts';

/** Why the vault locked by itself. */
export type LockReason = 'three-tries' | 'idle' | 'elsewhere';

/** What every screen may use: the composed application, the settings, and the ways between screens. */
export interface Desk extends Blanking {
  readonly application: Application;
  readonly settings: Settings;
  /** Saves settings in the vault (kept in memory only while rehearsing without one) and applies theme and language. */
  changeSettings(settings: Settings): Promise<void>;
  /** Back to the start screen; the open record is closed and everything typed in it is kept. */
  showRecords(): Promise<void>;
  /** The page about the end of a record; an open record is closed and everything typed in it is kept. */
  showErasing(record: string): Promise<void>;
  /** Forgets every key, in every window unless this one alone was left; the reason, if any, stands on the lock screen. */
  lock(reason?: LockReason): Promise<void>;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside the desk: a screen mounted in the wrong place. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskContext');
  return desk;
}
