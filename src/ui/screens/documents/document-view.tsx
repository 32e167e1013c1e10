import type { DocumentBlock, PrintDocument, Stroke } from '../../../app/documents/document-block.ts';
import { numbered } from '../../components/numbered.ts';
import { Pictogram } from '../../components/pictogram.tsx';
import text from '../../styles/text.module.css';
import styles from './document-view.module.css';

/** The parts of a document as a page shows them, on the screen or on paper, in the order in which they are read. */
export function DocumentView({ document }: { readonly document: PrintDocument }) {
  return (
    <div className={styles.document} lang={document.language} dir="auto" data-size={document.size}>
      {numbered(document.blocks).map(({ number, one }) => (
        <Block key={number} block={one} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: DocumentBlock }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} words={block.text} />;
    case 'paragraph':
      return (
        <p className={block.tone === 'body' ? undefined : text[block.tone]} lang={block.language}>
          {block.text}
        </p>
      );
    case 'bullets':
      return (
        <ul className={styles.bullets}>
          {block.texts.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      );
    case 'numbered':
      return <Numbered block={block} />;
    case 'box':
      return (
        <div className={styles.box}>
          {block.columns.map(({ heading, lines }) => (
            <div key={heading}>
              <p className={text.strong}>{heading}</p>
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ))}
        </div>
      );
    case 'table':
      return <Rows block={block} />;
    case 'signature':
      return (
        <div className={styles.signature}>
          {block.line && !block.strokes && <div className={styles.toSign} />}
          {block.strokes && <Strokes strokes={block.strokes} label={block.alt} />}
          {block.typed && <p className={styles.typed}>{block.typed}</p>}
          <p>
            <b>{block.name}</b> {block.note}
          </p>
        </div>
      );
    case 'pictured':
      return (
        <div className={styles.pictured}>
          <Pictogram name={block.pictogram} size="s" label={block.alt} />
          <div>
            {block.heading && <p className={text.strong}>{block.heading}</p>}
            {block.texts.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      );
    case 'seal':
      return <p className={text.strong}>{block.heading}</p>;
    case 'page-break':
      return <div className={styles.newPage} />;
  }
}

/** One level below that of the page around it. */
function Heading({ level, words }: { readonly level: 1 | 2 | 3; readonly words: string }) {
  if (level === 1) return <h2 className={styles.title}>{words}</h2>;
  return level === 2 ? <h3 className={styles.heading}>{words}</h3> : <h4 className={text.strong}>{words}</h4>;
}

function Numbered({ block }: { readonly block: Extract<DocumentBlock, { kind: 'numbered' }> }) {
  return (
    <div className={styles.numbered} lang={block.language}>
      <p className={text.strong}>
        {block.number}. {block.text}
      </p>
      {block.translation && (
        <p lang={block.translation.language} dir="auto">
          {block.translation.text}
        </p>
      )}
      {block.status && <p className={text.s}>{block.status}</p>}
      {block.lines.map(({ label, value }) => (
        <p key={label} className={text.s}>
          {label}: {value}
        </p>
      ))}
    </div>
  );
}

function Rows({ block }: { readonly block: Extract<DocumentBlock, { kind: 'table' }> }) {
  return (
    <table className={styles.table}>
      {block.head.length > 0 && (
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {numbered(block.rows).map((row) => (
          <tr key={row.number}>
            {numbered(row.one).map(({ number, one }) =>
              number === 1 ? (
                <th key={number} scope="row">
                  {one}
                </th>
              ) : (
                <td key={number}>{one}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const PEN = 3;

/** What was drawn, as lines in a field just large enough. */
function Strokes({ strokes, label }: { readonly strokes: readonly Stroke[]; readonly label: string }) {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const [left, right] = reach(points.map(({ x }) => x));
  const [top, bottom] = reach(points.map(({ y }) => y));
  const field = [left - PEN, top - PEN, right - left + 2 * PEN, bottom - top + 2 * PEN];
  return (
    <svg className={styles.strokes} viewBox={field.join(' ')} role="img" aria-label={label}>
      <path d={strokes.map(pathOf).join('')} />
    </svg>
  );
}

/** A tap has one point: a line to itself is a dot. */
function pathOf(stroke: Stroke): string {
  const [first] = stroke;
  return first ? `M${first.x} ${first.y}${stroke.map(({ x, y }) => `L${x} ${y}`).join('')}` : '';
}

/** The least and the most; not by spreading, since a stroke from a file may have any number of points. */
function reach(values: readonly number[]): readonly [least: number, most: number] {
  return values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
