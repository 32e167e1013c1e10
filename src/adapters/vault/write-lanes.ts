interface Waiting {
  write: () => Promise<void>;
  readonly durable: Promise<void>;
}

/**
 * The order of writes to one record. Each lane has at most one write in flight and one waiting; what comes meanwhile
 * takes the place of the one that waits. A commit closes lanes: what comes after it cannot slip in before it.
 */
export class WriteLanes {
  readonly #lastOf = new Map<string, Promise<unknown>>();
  readonly #waitingIn = new Map<string, Waiting>();

  /** Resolves when this write, or a later one that took its place, is done. Rejects when that one fails. */
  latest(lane: string, write: () => Promise<void>): Promise<void> {
    const waiting = this.#waitingIn.get(lane);
    if (waiting !== undefined) {
      waiting.write = write;
      return waiting.durable;
    }
    const durable = (this.#lastOf.get(lane) ?? Promise.resolve()).then(() => {
      if (this.#waitingIn.get(lane) === place) this.#waitingIn.delete(lane);
      return place.write();
    });
    const place: Waiting = { write, durable };
    this.#waitingIn.set(lane, place);
    this.#follow(lane, durable);
    return durable;
  }

  /** Does the work when everything asked for before in these lanes is written, and before anything asked for later. */
  hold<Result>(lanes: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const before = lanes.map((lane) => this.#lastOf.get(lane));
    const result = Promise.all(before).then(work);
    for (const lane of lanes) {
      this.#waitingIn.delete(lane);
      this.#follow(lane, result);
    }
    return result;
  }

  /** Resolves when no write is in flight or waiting. */
  async idle(): Promise<void> {
    while (this.#lastOf.size > 0) await Promise.all(this.#lastOf.values());
  }

  /** A write that failed was told to who asked for it; those behind it go on. */
  #follow(lane: string, write: Promise<unknown>): void {
    const settled: Promise<unknown> = write
      .catch(() => undefined)
      .then(() => {
        if (this.#lastOf.get(lane) === settled) this.#lastOf.delete(lane);
      });
    this.#lastOf.set(lane, settled);
  }
}
