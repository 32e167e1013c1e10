/** A newer version of the app waits on this laptop, or the one that runs cannot be kept for use without a connection. */
export type VersionNews = 'newer-waits' | 'not-kept' | null;

/** Versions of the app itself. One that is newer waits until a person takes it, and never takes a page that is in use. */
export interface AppVersions {
  /** Keeps the running version on this laptop, from the first call on, and tells what is new now and later. Returns how to stop listening. */
  watch(listener: (news: VersionNews) => void): () => void;
  /** The newer version takes over, and every window loads anew; `in-use` when one of them is held, and then nothing changed. */
  activate(): Promise<'activated' | 'in-use'>;
  /** Keeps every window on its version until the function that it resolves to is called. */
  hold(): Promise<() => void>;
}

/** What one window of the app tells the others. No name and nothing that was said is in it. */
export type WindowNews =
  | { readonly news: 'record-written' | 'record-erased'; readonly record: string }
  /** Every window drops its keys. */
  | { readonly news: 'lock' }
  /** Every window shows nothing, until a key is pressed in it. */
  | { readonly news: 'blank' };

/** The other windows of the app in this browser. */
export interface OtherWindows {
  tell(news: WindowNews): void;
  /** Returns how to stop listening. */
  listen(listener: (news: WindowNews) => void): () => void;
}
