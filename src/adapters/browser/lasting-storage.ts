/**
 * Asks the browser not to clear this origin's storage when the disk fills up. Whether it grants that is its own
 * choice: nothing waits for the answer and a refusal is no failure.
 */
export async function askForLastingStorage(): Promise<void> {
  const storage = globalThis.navigator?.storage;
  if (storage?.persist === undefined) return;
  if (!(await storage.persisted())) await storage.persist();
}
