import { startTransition, useEffect, useState } from 'react';
import type { Application } from '../../../app/application.ts';
import type { VaultIndex } from '../../../app/ports.ts';

/** The list as it was read for the screen, and read again when another window erases a record. */
export function useIndex({ vault, windows }: Application, asRead: VaultIndex): VaultIndex {
  const [index, setIndex] = useState(asRead);
  useEffect(() => setIndex(asRead), [asRead]);
  useEffect(
    () =>
      windows.listen(({ news }) => {
        if (news !== 'record-erased') return;
        // The old list stays until the next is whole, and where it cannot be read: what is gone does not open from it.
        vault.index().then(
          (read) => startTransition(() => setIndex(read)),
          () => undefined,
        );
      }),
    [vault, windows],
  );
  return index;
}
