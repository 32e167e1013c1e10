import type { Draft } from './ports.ts';

/** What a draft is kept and done away with under: one of the window that leads for each field, and one for each other window. */
export function draftName({ field, window }: Pick<Draft, 'field' | 'window'>): string {
  return window === undefined ? field : `${window}/${field}`;
}
