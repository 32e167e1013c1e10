import type { PdfObjects } from './pdf-objects.ts';
import { pdfLanguage, pdfNumber, pdfText } from './pdf-syntax.ts';

/** Standard structure types (ISO 32000-1, 14.8.4) that our documents use. */
export type StructureType =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** Content of one page, by the number that it carries there. */
interface MarkedContent {
  readonly page: number;
  readonly mcid: number;
}

export interface StructureElement {
  readonly type: StructureType;
  readonly parent: StructureElement | null;
  readonly children: (StructureElement | MarkedContent)[];
  readonly language?: string;
  /** What is read instead of a picture. */
  readonly alt?: string;
  /** Whether a header cell heads its column or its row. */
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Decimal' | 'Disc';
  /** Where a figure stands: left, bottom, right, top. Known when it is drawn. */
  boundingBox?: readonly [number, number, number, number];
}

export type ElementProperties = Pick<StructureElement, 'language' | 'alt' | 'scope' | 'numbering'>;

/** The tags of one document, in reading order, and what each page's content belongs to. */
export interface StructureTree {
  readonly root: StructureElement;
  /** Adds an element behind the parent's other children. */
  add(parent: StructureElement, type: StructureType, properties?: ElementProperties): StructureElement;
  /** The number for content of this element on a page; pages count from 0. */
  mark(element: StructureElement, page: number): number;
  /** Every element, parents before children, in reading order. */
  inReadingOrder(): StructureElement[];
  /** Writes the tree and returns the number of its root object. `pages` are the object numbers of the pages. */
  write(objects: PdfObjects, pages: readonly number[]): number;
}

export function createStructureTree(): StructureTree {
  const root: StructureElement = { type: 'Document', parent: null, children: [] };
  const owners: StructureElement[][] = [];
  return {
    root,
    add: (parent, type, properties = {}) => {
      const element: StructureElement = { type, parent, children: [], ...properties };
      parent.children.push(element);
      return element;
    },
    mark: (element, page) => {
      owners[page] ??= [];
      const mcid = owners[page].push(element) - 1;
      element.children.push({ page, mcid });
      return mcid;
    },
    inReadingOrder: () => withDescendants(root),
    write: (objects, pages) => writeTree(objects, pages, root, owners),
  };
}

const isElement = (child: StructureElement | MarkedContent): child is StructureElement => 'type' in child;

function withDescendants(element: StructureElement): StructureElement[] {
  return [element, ...element.children.filter(isElement).flatMap(withDescendants)];
}

function writeTree(
  objects: PdfObjects,
  pages: readonly number[],
  root: StructureElement,
  owners: readonly (readonly StructureElement[])[],
): number {
  const tree = objects.reserve();
  const numbers = new Map(withDescendants(root).map((element) => [element, objects.reserve()]));
  const reference = (element: StructureElement | null): string => `${(element && numbers.get(element)) ?? tree} 0 R`;
  for (const [element, number] of numbers) {
    const kids = element.children.map((child) =>
      isElement(child) ? reference(child) : `<</Type/MCR/Pg ${pages[child.page]} 0 R/MCID ${child.mcid}>>`,
    );
    const language = element.language === undefined ? null : pdfLanguage(element.language);
    objects.put(
      [
        `<</Type/StructElem/S/${element.type}/P ${reference(element.parent)}/K[${kids.join(' ')}]`,
        attributesOf(element),
        element.alt === undefined ? '' : `/Alt ${pdfText(element.alt)}`,
        language === null ? '' : `/Lang ${language}`,
        '>>',
      ].join(''),
      number,
    );
  }
  const parents = pages.map((_, page) => `${page} [${(owners[page] ?? []).map(reference).join(' ')}]`);
  const parentTree = objects.put(`<</Nums[${parents.join(' ')}]>>`);
  return objects.put(`<</Type/StructTreeRoot/K[${reference(root)}]/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${pages.length}>>`, tree);
}

function attributesOf({ scope, numbering, boundingBox }: StructureElement): string {
  if (scope !== undefined) return `/A<</O/Table/Scope/${scope}>>`;
  if (numbering !== undefined) return `/A<</O/List/ListNumbering/${numbering}>>`;
  if (boundingBox !== undefined) return `/A<</O/Layout/Placement/Block/BBox[${boundingBox.map(pdfNumber).join(' ')}]>>`;
  return '';
}
