import type { OtherWindows } from './window-ports.ts';

/** Where there is one window and no other: nobody is told, and nothing is heard. */
export const ONE_WINDOW: OtherWindows = { tell: () => undefined, listen: () => () => undefined };
