import { createContext, useContext } from 'react';
import type { Application } from '../app/application.ts';
import type { Settings } from '../app/ports.ts';

/** What every screen may use: the composed application, the settings, and the ways between screens. */
export interface Desk {
  readonly application: Application;
  readonly settings: Settings;
  /** Saves settings in the vault (kept in memory only while rehearsing without one) and applies theme and language. */
  changeSettings(settings: Settings): Promise<void>;
  /** Back to the start screen; the open record is closed and everything typed in it is kept. */
  showRecords(): Promise<void>;
  lock(): Promise<void>;
}

export const DeskContext = createContext<Desk | null>(null);

/** @throws Error outside the desk: a screen mounted in the wrong place. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskContext');
  return desk;
}
