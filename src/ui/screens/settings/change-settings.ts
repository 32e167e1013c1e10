import type { Settings } from '../../../app/ports.ts';

/** Changes some of the settings and saves them. */
export type ChangeSettings = (change: Partial<Settings>) => void;
