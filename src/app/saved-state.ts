export type Saving = 'saved' | 'saving' | 'failed';

/** Whether everything that was typed is durable. Says `saved` only when no write is under way and none failed. */
export class SavedState {
  private underWay = 0;
  private hasFailed = false;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Saving => {
    if (this.hasFailed) return 'failed';
    return this.underWay > 0 ? 'saving' : 'saved';
  };

  /** Follows one write until it is durable or failed; passes its outcome on. */
  async follow<Result>(write: Promise<Result>): Promise<Result> {
    this.underWay += 1;
    this.tell();
    try {
      const result = await write;
      this.hasFailed = false;
      return result;
    } catch (failure) {
      this.hasFailed = true;
      throw failure;
    } finally {
      this.underWay -= 1;
      this.tell();
    }
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
