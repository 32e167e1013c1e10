import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Scale of a seat of the circle, undone by its letter. */
    '--seat'?: number;
  }
}
