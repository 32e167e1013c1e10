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
  | 'Figure'
  | 'Form'
  | 'Span';

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
  /** What is read instead of glyphs that lie in another order. */
  readonly actualText?: string;
  /** Whether a header cell heads its column or its row. */
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  /** Where a figure stands: left, bottom, right, top. Known when it is drawn. */
  boundingBox?: readonly [number, number, number, number];
  /** Where the field of a form stands, its page counted from 0. Known when it is drawn. */
  field?: { readonly page: number; readonly rectangle: readonly [number, number, number, number] };
}

export type ElementProperties = Pick<StructureElement, 'language' | 'alt' | 'actualText' | 'scope' | 'numbering'>;

/** The tags of one document, in reading order, and what each page's content belongs to. */
export interface StructureTree {
  readonly root: StructureElement;
  /** Adds an element behind the parent's other children. */
  add(parent: StructureElement, type: StructureType, properties?: ElementProperties): StructureElement;
  /** The number for content of this element on a page; pages count from 0. */
  mark(element: StructureElement, page: number): number;
  /** Every element, parents before children, in reading order. */
  inReadingOrder(): StructureElement[];
  /**
   * Writes the tree and returns the number of its root object. `pages` are the object numbers of the pages, `widgets`
   * those of the fields; the first field has the number behind the last page in the parent tree.
   */
  write(objects: PdfObjects, pages: readonly number[], widgets: ReadonlyMap<StructureElement, number>): number;
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
    write: (objects, pages, widgets) => writeTree(objects, pages, widgets, root, owners),
  };
}

const isElement = (child: StructureElement | MarkedContent): child is StructureElement => 'type' in child;

function withDescendants(element: StructureElement): StructureElement[] {
  return [element, ...element.children.filter(isElement).flatMap(withDescendants)];
}

function writeTree(
  objects: PdfObjects,
  pages: readonly number[],
  widgets: ReadonlyMap<StructureElement, number>,
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
    const widget = widgets.get(element);
    if (widget !== undefined && element.field) kids.push(`<</Type/OBJR/Pg ${pages[element.field.page]} 0 R/Obj ${widget} 0 R>>`);
    const language = element.language === undefined ? null : pdfLanguage(element.language);
    objects.put(
      [
        `<</Type/StructElem/S/${element.type}/P ${reference(element.parent)}/K[${kids.join(' ')}]`,
        attributesOf(element),
        element.alt === undefined ? '' : `/Alt ${pdfText(element.alt)}`,
        element.actualText === undefined ? '' : `/ActualText ${pdfText(element.actualText)}`,
        language === null ? '' : `/Lang ${language}`,
        '>>',
      ].join(''),
      number,
    );
  }
  const parents = pages.map((_, page) => `${page} [${(owners[page] ?? []).map(reference).join(' ')}]`);
  const fields = [...widgets.keys()].map((element, index) => `${pages.length + index} ${reference(element)}`);
  const parentTree = objects.put(`<</Nums[${[...parents, ...fields].join(' ')}]>>`);
  const next = pages.length + widgets.size;
  return objects.put(`<</Type/StructTreeRoot/K[${reference(root)}]/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${next}>>`, tree);
}

function attributesOf({ scope, numbering, boundingBox }: StructureElement): string {
  if (scope !== undefined) return `/A<</O/Table/Scope/${scope}>>`;
  if (numbering !== undefined) return `/A<</O/List/ListNumbering/${numbering}>>`;
  if (boundingBox !== undefined) return `/A<</O/Layout/Placement/Block/BBox[${boundingBox.map(pdfNumber).join(' ')}]>>`;
  return '';
}
