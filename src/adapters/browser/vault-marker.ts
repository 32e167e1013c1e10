/** Outlives a vault that the browser cleared, and says only that there was one. */
export interface VaultMarker {
  stands(): boolean;
  put(): void;
}

const NAME = 'herstelwijzer';

/**
 * Says that a vault was made in this browser, and nothing else. It lies apart from the vault on purpose: a browser that
 * needs room, or finds its database damaged, clears databases and files and leaves this. What clears everything for
 * an origin clears this too, and then nobody can tell.
 */
export const vaultMarker: VaultMarker = {
  stands() {
    try {
      return localStorage.getItem(NAME) !== null;
    } catch {
      // Where the browser keeps nothing, nothing was made.
      return false;
    }
  },
  put() {
    try {
      localStorage.setItem(NAME, 'vault');
    } catch {
      // A vault without a marker is a vault all the same.
    }
  },
};
