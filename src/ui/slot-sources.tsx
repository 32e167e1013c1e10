import { useMemo } from 'react';
import type { SlotSources } from '../app/slot-values.ts';
import { useDesk } from './application-context.tsx';
import { useOpenRecord } from './session-context.tsx';

/** Where the slots of sentences are filled from, besides the record. */
export function useSlotSources(): SlotSources {
  const { wording } = useOpenRecord();
  const { profile } = useDesk().settings;
  return useMemo(() => ({ wording, profile }), [wording, profile]);
}
