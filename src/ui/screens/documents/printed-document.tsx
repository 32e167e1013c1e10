import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { PrintDocument } from '../../../app/documents/document-block.ts';
import { DocumentView } from './document-view.tsx';
import styles from './printed-document.module.css';

/**
 * A document on its way to the printer: seen in print only, never on the screen, with its last line on every page. The
 * title of the window stays that of the program, so a print queue tells nothing.
 */
export function PrintedDocument({ document: printed }: { readonly document: PrintDocument }) {
  // Asked of the browser once, when the document stands on the page.
  useEffect(() => window.print(), []);
  // Beside the app, so that the printer gets this sheet and nothing of the page behind it.
  return createPortal(
    <article className={styles.sheet} lang={printed.language} data-print-alone="">
      <header className={styles.head}>
        {printed.mark && <p className={styles.mark}>{printed.mark}</p>}
        <div className={styles.sender}>
          <p>
            <b>{printed.school.name}</b>
          </p>
          <p>{printed.date}</p>
        </div>
        {printed.school.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      <div className={styles.body}>
        <DocumentView document={printed} />
      </div>
      <footer className={styles.foot}>
        <p>{printed.footer}</p>
      </footer>
    </article>,
    document.body,
  );
}
