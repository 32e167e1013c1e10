export type Saving = 'saved' | 'saving' | 'failed';

/** Whether everything that was typed is durable. Says `saved` only when no write is under way and none is still failed. */
export class SavedState {
  private underWay = 0;
  private readonly failed = new Set<string>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Saving => {
    if (this.failed.size > 0) return 'failed';
    return this.underWay > 0 ? 'saving' : 'saved';
  };

  /** Whether the last write of this failed; another that succeeds says nothing of it. */
  hasFailed(what: string): boolean {
    return this.failed.has(what);
  }

  /** Follows one write until everything it holds is durable or failed; passes its outcome on. */
  async follow<Result>(holds: readonly string[], write: Promise<Result>): Promise<Result> {
    this.underWay += 1;
    this.tell();
    try {
      const result = await write;
      for (const what of holds) this.failed.delete(what);
      return result;
    } catch (failure) {
      for (const what of holds) this.failed.add(what);
      throw failure;
    } finally {
      this.underWay -= 1;
      this.tell();
    }
  }

  /** Nothing is left to be saved from here: another window leads, and what was typed is kept beside. */
  forget(): void {
    this.failed.clear();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
