import { expect, test } from 'vitest';
import { layOutBlocks } from '../../../src/adapters/pdf/block-layout.ts';
import type { Composition } from '../../../src/adapters/pdf/composition.ts';
import type { Drawing, Placed } from '../../../src/adapters/pdf/drawing.ts';
import { loadTypefaces } from '../../../src/adapters/pdf/fonts.ts';
import { nodeFonts } from '../../../src/adapters/pdf/node-fonts.ts';
import { paginate, roomBelow } from '../../../src/adapters/pdf/page-layout.ts';
import { textOfRun } from '../../../src/adapters/pdf/pieces.ts';
import { createStructureTree, type StructureElement } from '../../../src/adapters/pdf/tagging.ts';
import { createTextSetter } from '../../../src/adapters/pdf/text-setter.ts';
import { COLOURS, typographyFor } from '../../../src/adapters/pdf/typography.ts';
import type { DocumentBlock } from '../../../src/app/documents/document-block.ts';
import { printDocument } from '../../support/print-document.ts';
import { documentsOf, LANGUAGES } from '../../support/rehearsed-documents.ts';

const HEADER = 60;

async function laidOut(blocks: readonly DocumentBlock[]): Promise<{ pages: readonly Placed[][]; root: StructureElement }> {
  const tree = createStructureTree();
  const setter = createTextSetter(await loadTypefaces(nodeFonts, ['Yara']));
  const composition: Composition = { tree, setter, typography: typographyFor('normal'), language: 'nl' };
  const pages = paginate(layOutBlocks(printDocument({ blocks }), composition), roomBelow(HEADER));
  return { pages, root: tree.root };
}

type Kind = Drawing['kind'];
const drawn = <One extends Kind>(page: readonly Placed[], kind: One) =>
  page.flatMap(({ owner, drawing }) => (drawing.kind === kind ? [{ owner, drawing: drawing as Extract<Drawing, { kind: One }> }] : []));
const linesOn = (page: readonly Placed[]) => drawn(page, 'rule').filter(({ drawing }) => drawing.colour === COLOURS.lineStrong);
const textsOn = (page: readonly Placed[]) =>
  drawn(page, 'text').map(({ drawing }) =>
    drawing.runs
      .map(({ run }) => textOfRun(run))
      .join('')
      .trim(),
  );

for (const language of LANGUAGES) {
  test(`on paper no question in ${language} is parted from the boxes and the lines for its answer`, async () => {
    for (const kind of ['paper-kit', 'blank-paper-kit'] as const) {
      const [kit] = await documentsOf(kind, language);
      const blocks = kit?.document.blocks ?? [];
      const turns = blocks.flatMap((block) => (block.kind === 'together' && isTurn(block.blocks) ? [block.blocks] : []));
      expect(turns.length).toBeGreaterThan(20);
      const { pages } = await laidOut(blocks);
      for (const page of pages) {
        const texts = textsOn(page);
        const here = turns.filter(([heading]) => heading?.kind === 'heading' && texts.includes(heading.text));
        if (here.length === 0) continue;
        expect(linesOn(page)).toHaveLength(here.flat().reduce((sum, block) => sum + (block.kind === 'writing-lines' ? block.rows : 0), 0));
        expect(drawn(page, 'square')).toHaveLength(
          here.flat().reduce((sum, block) => sum + (block.kind === 'ticks' ? block.choices.length : 0), 0),
        );
      }
    }
  });
}

function isTurn(blocks: readonly DocumentBlock[]): boolean {
  return blocks.some(({ kind }) => kind === 'ticks') && blocks.some((block) => block.kind === 'writing-lines' && block.labels.length === 0);
}

test('a group that is longer than a page keeps the question with its boxes and lines, wherever the page ends', async () => {
  for (let before = 25; before <= 45; before += 1) {
    const group: DocumentBlock = {
      kind: 'together',
      blocks: [
        { kind: 'bullets', texts: Array.from({ length: before }, (_, at) => `Regel ${at}`) },
        { kind: 'paragraph', tone: 'aloud', text: 'Wat is er gebeurd?' },
        { kind: 'ticks', lead: '', choices: [{ label: 'verteld', said: '' }] },
        { kind: 'writing-lines', labels: [], rows: 4 },
        { kind: 'bullets', texts: Array.from({ length: 60 }, (_, at) => `Daarna ${at}`) },
      ],
    };
    const { pages } = await laidOut([{ kind: 'heading', level: 1, text: 'Kring' }, group]);
    expect(pages.length).toBeGreaterThan(1);
    const asking = pages.filter((page) => textsOn(page).includes('Wat is er gebeurd?'));
    expect(asking.map((page) => [linesOn(page).length, drawn(page, 'square').length])).toEqual([[4, 1]]);
  }
});

test('what stands behind a group does not hang on to it', async () => {
  const group = (lead: string): DocumentBlock => ({
    kind: 'together',
    blocks: [
      { kind: 'writing-lines', labels: [], rows: 20 },
      { kind: 'ticks', lead, choices: [] },
    ],
  });
  const { pages } = await laidOut([{ kind: 'heading', level: 1, text: 'Kring' }, group('Wie'), group('Wat')]);
  expect(pages.map((page) => [linesOn(page).length, ...textsOn(page)])).toEqual([
    [20, 'Kring', 'Wie'],
    [20, 'Wat'],
  ]);
});

test('boxes and lines are decoration; what they stand for is tagged, the choices as a list', async () => {
  const { pages, root } = await laidOut([
    { kind: 'heading', level: 1, text: 'Kring' },
    {
      kind: 'ticks',
      lead: 'Wat werd het:',
      choices: [
        { label: 'verteld', said: '' },
        { label: 'nu niet', said: '' },
      ],
    },
    { kind: 'writing-lines', labels: ['Vanaf', 'Tot en met'], rows: 2 },
  ]);
  const page = pages.flat();
  expect(drawn(page, 'square').map(({ owner }) => owner)).toEqual(['layout', 'layout']);
  expect(linesOn(page).map(({ owner }) => owner)).toEqual(['layout', 'layout', 'layout', 'layout']);
  const types = (element: StructureElement): unknown[] =>
    element.children.flatMap((child) => ('type' in child ? [[child.type, ...types(child)]] : []));
  expect(types(root)).toEqual([['H1'], ['P'], ['L', ['LI', ['LBody', ['P']]], ['LI', ['LBody', ['P']]]], ['P'], ['P']]);
});

test('boxes stand beside each other as far as they fit, and never on top of each other or outside the page', async () => {
  const choices = Array.from({ length: 20 }, (_, at) => ({ label: `Samira van der ${'lange '.repeat(at)}`, said: '' }));
  const { pages } = await laidOut([
    { kind: 'heading', level: 1, text: 'Kring' },
    { kind: 'ticks', lead: 'Vindt dit goed:', choices },
  ]);
  const squares = pages.flatMap((page, at) => drawn(page, 'square').map(({ drawing: { x, y } }) => ({ at, x, y })));
  expect(squares).toHaveLength(20);
  expect(new Set(squares.map(({ at, x, y }) => `${at} ${x} ${y}`)).size).toBe(20);
  expect(new Set(squares.map(({ at, y }) => `${at} ${y}`)).size).toBeLessThan(20);
  const ends = pages.flat().flatMap(({ drawing }) => (drawing.kind === 'text' ? drawing.runs.map(({ x, run }) => x + run.width) : []));
  expect(Math.max(...ends)).toBeLessThanOrEqual(548);
});
