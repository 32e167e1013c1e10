import { useSyncExternalStore } from 'react';

/** What is searched for: written by the field, read by the list, so that typing renders the list alone. */
export class SearchQuery {
  private text = '';
  private readonly listeners = new Set<() => void>();

  readonly read = (): string => this.text;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly write = (text: string): void => {
    this.text = text;
    for (const listener of this.listeners) listener();
  };
}

export function useSearchQuery(query: SearchQuery): string {
  return useSyncExternalStore(query.subscribe, query.read);
}
