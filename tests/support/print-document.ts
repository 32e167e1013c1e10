import { resolve } from 'node:path';
import { nodeFonts } from '../../src/adapters/pdf/node-fonts.ts';
import { type WrittenPdf, writePdf } from '../../src/adapters/pdf/write-pdf.ts';
import type { DocumentBlock, PrintDocument, Stroke } from '../../src/app/documents/document-block.ts';

/** Where the committed fonts are. */
export const FONT_DIRECTORY = resolve('public/fonts/pdf');

/** Three strokes of a pen; another seed, another hand. */
export function strokesOf(seed: number): Stroke[] {
  return [0, 1, 2].map((stroke) =>
    Array.from({ length: 30 }, (_, index) => {
      const turn = (index / 30) * 6.28 + seed + stroke;
      return { x: 60 + stroke * 90 + index * 2 + 24 * Math.sin(3 * turn), y: 90 + 40 * Math.sin(2 * turn + stroke) };
    }),
  );
}

/** One block of every kind, as a sheet for a parent has them and more. */
export const EVERY_BLOCK: readonly DocumentBlock[] = [
  { kind: 'heading', level: 1, text: 'Onze afspraken' },
  { kind: 'paragraph', tone: 'muted', text: 'Yara en Daan deden allebei mee. Dit blad is voor Peter.' },
  {
    kind: 'numbered',
    number: 1,
    text: 'De school kijkt elke pauze bij het fietsenrek.',
    lines: [{ label: 'Wie', value: 'meester Joost' }],
  },
  {
    kind: 'numbered',
    number: 2,
    text: 'Meester Joost zegt in de groep: uitlachen stopt. Hij noemt geen namen.',
    translation: { text: 'Nauczyciel Joost mówi w klasie: koniec z wyśmiewaniem.', language: 'pl' },
    status: 'Vertaald door Ola, tolk.',
    lines: [
      { label: 'Wie', value: 'meester Joost' },
      { label: 'Dag', value: 'vrijdag 27 november' },
    ],
  },
  {
    kind: 'box',
    columns: [
      { heading: 'Gaat het mis?', lines: ['Bel juf Anouk.', '0123 456 789'] },
      { heading: 'We praten weer', lines: ['maandag 30 november', 'donderdag 10 december'] },
    ],
  },
  { kind: 'page-break' },
  { kind: 'heading', level: 2, text: 'Zo afgesproken' },
  { kind: 'signature', name: 'Daan', note: 'getekend', alt: 'Handtekening van Daan', strokes: strokesOf(1), line: true },
  { kind: 'signature', name: 'Samira', note: 'getypt', alt: '', typed: 'Samira Haddad', line: false },
  { kind: 'signature', name: 'Anouk', note: 'voor de school', alt: '', line: true },
  { kind: 'heading', level: 3, text: 'Thuis' },
  { kind: 'bullets', texts: ['Praat er thuis over.', 'Vertel het niet verder.'] },
  { kind: 'paragraph', tone: 'strong', text: 'Вчитель допоможе.', language: 'uk' },
  {
    kind: 'table',
    head: ['Wat', 'Wie', 'Wanneer'],
    rows: [
      ['Fietsenrek', 'meester Joost', 'vrijdag'],
      ['Fiets', 'Daan'],
    ],
  },
  {
    kind: 'together',
    blocks: [
      { kind: 'heading', level: 3, text: '1. Yara' },
      { kind: 'bullets', tone: 'aloud', texts: ['Yara, nu jij.'] },
      { kind: 'paragraph', tone: 'aloud', text: 'Wat is er met jou gebeurd?' },
      { kind: 'paragraph', tone: 'small', text: 'Als het stil blijft: neem je tijd.' },
      {
        kind: 'ticks',
        lead: 'Wat werd het:',
        choices: [
          { label: 'verteld', said: '' },
          { label: 'nu niet', said: '' },
        ],
      },
      { kind: 'ticks', lead: '', choices: [{ label: 'later', said: 'Dat kan later. Ik schrijf het op.' }] },
      { kind: 'writing-lines', labels: [], rows: 3 },
      { kind: 'writing-lines', labels: ['Van', 'Tot en met'], rows: 1 },
    ],
  },
  { kind: 'signature', name: 'Peter', note: '', alt: '', line: true, choices: ['later', 'tekent niet'] },
];

export function printDocument(changes: Partial<PrintDocument> = {}): PrintDocument {
  return {
    title: 'Onze afspraken',
    language: 'nl',
    size: 'normal',
    school: { name: 'Basisschool De Wilgenhof', lines: ['Wilgenlaan 12'] },
    date: '26 november 2026',
    footer: 'Zet dit niet in een groepsapp.',
    pageLabel: 'Bladzijde {page} van {pages}',
    createdAt: '2026-11-26T15:52:00.000Z',
    fileId: '0123456789abcdef0123456789abcdef',
    blocks: EVERY_BLOCK,
    ...changes,
  };
}

/** The document as PDF, with the committed fonts. */
export function written(changes: Partial<PrintDocument> = {}): Promise<WrittenPdf> {
  return writePdf(printDocument(changes), nodeFonts);
}
