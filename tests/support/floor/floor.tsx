import { createElement, type ReactNode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** An element of a page of the app as it was drawn, or its text. */
export type Drawn =
  | string
  | { readonly tag: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Drawn[] };

declare global {
  interface Window {
    showFloor(pages: readonly Drawn[]): void;
  }
}

const NAMES: Readonly<Record<string, string>> = { class: 'className', for: 'htmlFor', tabindex: 'tabIndex', viewBox: 'viewBox' };

function elementOf(drawn: Drawn, key: number): ReactNode {
  if (typeof drawn === 'string') return drawn;
  const attributes = Object.fromEntries(
    Object.entries(drawn.attributes).flatMap(([name, value]) =>
      name === 'style'
        ? []
        : [
            [
              NAMES[name] ?? (/^(aria|data)-/.test(name) ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())),
              value,
            ],
          ],
    ),
  );
  return createElement(drawn.tag, { ...attributes, key }, ...drawn.children.map(elementOf));
}

/** The same content on bare React: a page, the next one on a key, the focus on its heading. Nothing is kept. */
function Floor({ pages }: { readonly pages: readonly Drawn[] }) {
  const [at, setAt] = useState(0);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'n' && setAt((now) => Math.min(now + 1, pages.length - 1));
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pages]);
  useEffect(() => {
    if (at >= 0) page.current?.querySelector('h1')?.focus();
  }, [at]);
  const drawn = pages[at];
  return <div ref={page}>{drawn === undefined ? null : elementOf(drawn, 0)}</div>;
}

window.showFloor = (pages) => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Floor pages={pages} />);
};
