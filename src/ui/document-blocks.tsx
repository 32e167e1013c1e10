import type { DocumentBlock, TickChoice } from '../app/documents/document-block.ts';
import { classNames } from './components/class-names.ts';
import { numbered } from './components/numbered.ts';
import { Pictogram } from './components/pictogram.tsx';
import styles from './document-blocks.module.css';
import { DocumentStrokes } from './document-strokes.tsx';
import text from './styles/text.module.css';

interface Props {
  readonly blocks: readonly DocumentBlock[];
  /** How many levels its headings stand lower than in the document: those of a page that has its title are as they are. */
  readonly under: 0 | 1;
}

/** The parts of a document on the page: to be read before it is made, or printed by the browser. */
export function DocumentBlocks({ blocks, under }: Props) {
  // Blocks have no identity of their own: their place is it, since the list is made anew as a whole.
  return numbered(blocks).map(({ number, one }) => <Block key={number} block={one} under={under} />);
}

function Block({ block, under }: { readonly block: DocumentBlock; readonly under: Props['under'] }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} under={under} text={block.text} />;
    case 'paragraph':
      return (
        <p className={TONES[block.tone]} lang={block.language} dir="auto">
          {block.text}
        </p>
      );
    case 'bullets':
      return (
        <ul className={classNames(styles.bullets, block.tone && TONES[block.tone])}>
          {numbered(block.texts).map(({ number, one }) => (
            <li key={number} dir="auto">
              {one}
            </li>
          ))}
        </ul>
      );
    case 'numbered':
      return <Agreement block={block} />;
    case 'box':
      return (
        <div className={styles.box}>
          {numbered(block.columns).map(({ number, one }) => (
            <div key={number}>
              <p className={text.strong}>{one.heading}</p>
              <Lines lines={one.lines} />
            </div>
          ))}
        </div>
      );
    case 'pictured':
      return (
        <div className={styles.pictured}>
          <Pictogram name={block.pictogram} label={block.alt} />
          <div>
            {block.heading && <Heading level={2} under={under} text={block.heading} />}
            <Lines lines={block.texts} />
          </div>
        </div>
      );
    case 'table':
      return <Table block={block} />;
    case 'signature':
      return (
        <div className={styles.signature}>
          {block.line && !block.strokes && <div className={styles.place} />}
          {block.strokes && <DocumentStrokes strokes={block.strokes} label={block.alt} />}
          {block.typed && <p className={styles.typed}>{block.typed}</p>}
          <p className={block.line ? styles.below : undefined}>
            <b>
              <bdi>{block.name}</bdi>
            </b>{' '}
            {block.note}
          </p>
          {block.choices && <Ticks choices={block.choices.map((label) => ({ label, said: '' }))} />}
        </div>
      );
    case 'ticks':
      return (
        <div className={styles.asked}>
          {block.lead && <p className={text.muted}>{block.lead}</p>}
          <Ticks choices={block.choices} />
        </div>
      );
    case 'writing-lines':
      return <WritingLines block={block} />;
    case 'together':
      return (
        <div className={styles.together}>
          <DocumentBlocks blocks={block.blocks} under={under} />
        </div>
      );
    case 'seal':
      return <p className={text.strong}>{block.heading}</p>;
    case 'page-break':
      return <div className={styles.newSheet} />;
  }
}

const TONES = { body: undefined, muted: text.muted, strong: text.strong, aloud: styles.aloud, small: classNames(text.s, text.muted) };

const SIZES = { 1: styles.title, 2: styles.part, 3: undefined };

function Heading({ level, under, text: words }: Pick<Props, 'under'> & { readonly level: 1 | 2 | 3; readonly text: string }) {
  const Element = (['h1', 'h2', 'h3', 'h4', 'h5'] as const)[level - 1 + under] ?? 'h5';
  return (
    <Element className={SIZES[level]} dir="auto">
      {words}
    </Element>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return numbered(lines).map(({ number, one }) => (
    <p key={number} dir="auto">
      {one}
    </p>
  ));
}

function Agreement({ block }: { readonly block: Extract<DocumentBlock, { kind: 'numbered' }> }) {
  return (
    <div className={styles.numbered}>
      <p className={text.strong} lang={block.language} dir="auto">
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

function Table({ block }: { readonly block: Extract<DocumentBlock, { kind: 'table' }> }) {
  return (
    <table className={styles.table}>
      {block.head.length > 0 && (
        <thead>
          <tr>
            {numbered(block.head).map(({ number, one }) => (
              <th key={number} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {numbered(block.rows).map(({ number, one: [first, ...cells] }) => (
          <tr key={number}>
            <th scope="row">{first}</th>
            {numbered(cells).map((cell) => (
              <td key={cell.number}>{cell.one}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Boxes for a pen: nothing here can be pressed. */
function Ticks({ choices }: { readonly choices: readonly TickChoice[] }) {
  return (
    <ul className={classNames(styles.ticks, choices.some(({ said }) => said !== '') && styles.stacked)}>
      {numbered(choices).map(({ number, one: { label, said } }) => (
        <li key={number} dir="auto">
          <span className={said === '' ? undefined : text.strong}>{label}</span>{' '}
          {said !== '' && <span className={styles.aloud}>{said}</span>}
        </li>
      ))}
    </ul>
  );
}

function WritingLines({ block: { labels, rows } }: { readonly block: Extract<DocumentBlock, { kind: 'writing-lines' }> }) {
  const columns = numbered(labels.length === 0 ? [''] : labels);
  return (
    <div>
      {Array.from({ length: rows }, (_, at) => at).map((row) => (
        <div key={row} className={styles.rules}>
          {columns.map(({ number, one }) => (
            <p key={number}>{row === 0 ? one : ''}</p>
          ))}
        </div>
      ))}
    </div>
  );
}
