import type { PrintDocument } from '../../../app/documents/document-block.ts';
import { DocumentBlocks } from '../../document-blocks.tsx';
import styles from './document-view.module.css';

/** A document as a page shows it, on the screen or on paper, in the order in which it is read. */
export function DocumentView({ document }: { readonly document: PrintDocument }) {
  return (
    <div className={styles.document} lang={document.language} dir="auto" data-size={document.size}>
      <DocumentBlocks blocks={document.blocks} under={1} />
    </div>
  );
}
