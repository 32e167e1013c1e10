/** Whether the browser promised not to clear what is kept here when it needs room. */
export interface LastingStorage {
  /** Called when the first record is made: from then on there is something to lose. */
  ask(): Promise<void>;
  isPromised(): Promise<boolean>;
}

/** Asks the browser not to clear this origin's storage when the disk fills up. Whether it grants that is its own choice. */
export const lastingStorage: LastingStorage = {
  async ask() {
    const storage = globalThis.navigator?.storage;
    if (storage?.persist === undefined) return;
    if (!(await storage.persisted())) await storage.persist();
  },
  isPromised: async () => (await globalThis.navigator?.storage?.persisted?.()) ?? false,
};
