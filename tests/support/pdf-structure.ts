import { operatorsOf, PAINTS } from './content-operators.ts';
import { checkAttachments } from './pdf-attachment-structure.ts';
import { checkFields, type TaggedFields } from './pdf-field-structure.ts';
import { isReference, type PdfDict, type PdfJson, PdfTree, type PdfValue } from './pdf-object-tree.ts';

/**
 * What PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) ask and this file does not do, as far as a program can tell
 * from its objects; a sentence a fault. Empty for a good file.
 */
export function structureFaults(json: PdfJson): string[] {
  const tree = new PdfTree(json);
  const faults = new Set<string>();
  const demand = (isMet: boolean, fault: string): void => {
    if (!isMet) faults.add(fault);
  };
  checkCatalog(tree, demand);
  checkAttachments(tree, demand);
  const { marked, parentsOf, fields } = checkElements(tree, demand);
  checkFields(tree, parentsOf, fields, demand);
  for (const page of tree.pages()) {
    checkContent(tree, page, marked, demand);
    checkFonts(tree, page, demand);
    checkReading(tree, page, marked, demand);
  }
  return [...faults];
}

export type Demand = (isMet: boolean, fault: string) => void;

function checkCatalog(tree: PdfTree, demand: Demand): void {
  const { root } = tree;
  demand(tree.version === '1.7', 'version is not 1.7');
  demand(tree.dict(root['/MarkInfo'])['/Marked'] === true, 'MarkInfo does not say that the file is tagged');
  demand(typeof root['/Lang'] === 'string' && /^u:[a-z]{2,3}(-|$)/.test(root['/Lang']), 'Lang is missing in the catalog');
  demand(tree.dict(root['/ViewerPreferences'])['/DisplayDocTitle'] === true, 'DisplayDocTitle is missing');
  demand(tree.trailer['/Encrypt'] === undefined, 'the file is encrypted');
  demand(tree.list(tree.trailer['/ID']).length === 2, 'the file has no ID');

  const xmp = Buffer.from(tree.stream(root['/Metadata']), 'latin1').toString('utf8');
  demand(tree.dict(root['/Metadata'])['/Filter'] === undefined, 'XMP is compressed');
  demand(xmp.includes('<pdfuaid:part>1<'), 'XMP does not name PDF/UA-1');
  demand(xmp.includes('<pdfaid:part>3<') && xmp.includes('<pdfaid:conformance>A<'), 'XMP does not name PDF/A-3a');
  demand(/<dc:title><rdf:Alt><rdf:li[^>]*>[^<]+</.test(xmp), 'XMP has no title');

  const [intent] = tree.list(root['/OutputIntents']);
  const profile = tree.dict(intent)['/DestOutputProfile'];
  demand(tree.dict(intent)['/S'] === '/GTS_PDFA1', 'OutputIntent is missing');
  demand(tree.stream(profile).slice(36, 40) === 'acsp' && tree.dict(profile)['/N'] === 3, 'OutputIntent has no colour profile');
}

/** Elements that may stand only in these others. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
};

interface ReachedParts {
  /** The elements of the marked content that the tree reaches, by `page#mcid`. */
  readonly marked: ReadonlyMap<string, PdfDict>;
  /** What the parent tree holds, by its numbers. */
  readonly parentsOf: ReadonlyMap<PdfValue, readonly PdfValue[]>;
  /** The annotations that the tree reaches, by their references. */
  readonly fields: TaggedFields;
}

/** Checks the structure tree and returns what it reaches. */
function checkElements(tree: PdfTree, demand: Demand): ReachedParts {
  const root = tree.root['/StructTreeRoot'];
  const numbers = tree.list(tree.dict(tree.dict(root)['/ParentTree'])['/Nums']);
  const parentsOf = new Map<PdfValue, PdfValue[]>();
  for (let index = 0; index < numbers.length; index += 2) parentsOf.set(numbers[index] ?? null, tree.list(numbers[index + 1]));
  const marked = new Map<string, PdfDict>();
  const fields = new Map<PdfValue, { element: PdfValue; page: PdfValue | undefined }>();
  let level = 0;

  const checkMarked = (element: PdfValue, reference: PdfDict): void => {
    const page = reference['/Pg'];
    const key = `${page}#${reference['/MCID']}`;
    demand(!marked.has(key), `content ${key} belongs to two elements`);
    marked.set(key, tree.dict(element));
    const parents = parentsOf.get(tree.dict(page)['/StructParents'] ?? null) ?? [];
    demand(parents[Number(reference['/MCID'])] === element, `ParentTree does not lead from ${key} to its element`);
  };

  const visit = (element: PdfValue, parent: PdfValue | undefined): void => {
    const dict = tree.dict(element);
    const type = String(dict['/S']).slice(1);
    demand(dict['/P'] === parent, `element ${element} (${type}) does not name its parent`);
    const allowed = PARENTS[type];
    const parentType = String(tree.dict(parent)['/S']).slice(1);
    demand(allowed === undefined || allowed.includes(parentType), `${type} stands in ${parentType}`);
    const heading = /^H([1-6])$/.exec(type);
    if (heading !== null) {
      demand(Number(heading[1]) <= level + 1, `heading ${type} skips a level`);
      level = Number(heading[1]);
    }
    checkAttributes(tree, type, dict, demand);
    for (const child of tree.list(dict['/K'])) {
      const kid = tree.dict(child);
      if (kid['/Type'] === '/MCR') checkMarked(element, kid);
      else if (kid['/Type'] === '/OBJR') fields.set(kid['/Obj'] ?? null, { element, page: kid['/Pg'] });
      else visit(child, element);
    }
  };
  for (const child of tree.list(tree.dict(root)['/K'])) visit(child, root);
  demand(level > 0, 'no heading');

  for (const page of tree.pages()) {
    const owners = parentsOf.get(tree.dict(page)['/StructParents'] ?? null) ?? [];
    for (const index of owners.keys()) demand(marked.has(`${page}#${index}`), `ParentTree names ${page}#${index}, the tree does not`);
  }
  return { marked, parentsOf, fields };
}

function checkAttributes(tree: PdfTree, type: string, dict: PdfDict, demand: Demand): void {
  const attributes = tree.list(dict['/A']).map((attribute) => tree.dict(attribute));
  const has = (name: string): boolean => attributes.some((attribute) => attribute[name] !== undefined);
  if (type === 'Figure') {
    demand(/^[ub]:./u.test(String(dict['/Alt'] ?? '')), 'Figure without Alt');
    demand(has('/BBox'), 'Figure without BBox');
  }
  if (type === 'TH') demand(has('/Scope'), 'TH without Scope');
  if (type === 'L') demand(has('/ListNumbering'), 'L without ListNumbering');
}

function checkContent(tree: PdfTree, page: string, marked: ReadonlyMap<string, PdfDict>, demand: Demand): void {
  const dict = tree.dict(page);
  demand(dict['/Tabs'] === '/S', 'Tabs do not follow the structure');
  const open: boolean[] = [];
  for (const { name, operands } of operatorsOf(contentOf(tree, page))) {
    if (name === 'BDC' || name === 'BMC') {
      const mcid = operands.indexOf('/MCID');
      if (mcid !== -1) demand(marked.has(`${page}#${operands[mcid + 1]}`), `content ${page}#${operands[mcid + 1]} is not in the tree`);
      open.push(mcid !== -1 || operands[0] === '/Artifact');
    } else if (name === 'EMC') {
      demand(open.pop() !== undefined, 'EMC without BDC');
    } else if (PAINTS.has(name)) {
      demand(open.some(Boolean), `${name} paints outside marked content`);
    }
  }
  demand(open.length === 0, 'BDC without EMC');
}

const RIGHT_TO_LEFT = /[\u{590}-\u{8FF}]/u;
const letters = (text: string): string => [...text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

/** Glyphs of words from right to left lie in the file from left to right: only ActualText says how they are read. */
function checkReading(tree: PdfTree, page: string, marked: ReadonlyMap<string, PdfDict>, demand: Demand): void {
  const shown = new Map<string, string>();
  let open: string | undefined;
  for (const { name, operands, text } of shownTexts(tree, page)) {
    if (name === 'BDC') open = operands.includes('/MCID') ? `${page}#${operands[operands.indexOf('/MCID') + 1]}` : undefined;
    if (name === 'EMC') open = undefined;
    if (open !== undefined) shown.set(open, `${shown.get(open) ?? ''}${text}`);
  }
  for (const [key, text] of shown) {
    const actual = marked.get(key)?.['/ActualText'];
    demand(actual !== undefined || !RIGHT_TO_LEFT.test(text), 'text from right to left without ActualText');
    demand(actual === undefined || letters(String(actual).slice(2)) === letters(text), 'ActualText says something else than the glyphs');
  }
}

/** The operators of a page with the text that each shows. */
function shownTexts(tree: PdfTree, page: string): (ReturnType<typeof operatorsOf>[number] & { readonly text: string })[] {
  const fonts = tree.dict(tree.dict(tree.dict(page)['/Resources'])['/Font']);
  let codes: ReadonlyMap<string, string> = new Map();
  return operatorsOf(contentOf(tree, page)).map((operator) => {
    if (operator.name === 'Tf') codes = codesWithText(tree, fonts[operator.operands[0] ?? '']);
    const isShown = operator.name === 'TJ' || operator.name === 'Tj';
    return {
      ...operator,
      text: isShown
        ? codesIn(operator.operands)
            .map((code) => codes.get(code) ?? '')
            .join('')
        : '',
    };
  });
}

const contentOf = (tree: PdfTree, page: string): string =>
  tree
    .list(tree.dict(page)['/Contents'])
    .map((part) => tree.stream(part))
    .join('\n');

const codesIn = (operands: readonly string[]): string[] =>
  operands.filter((operand) => operand.startsWith('<')).flatMap((hex) => hex.slice(1, -1).toLowerCase().match(/.{4}/g) ?? []);

function checkFonts(tree: PdfTree, page: string, demand: Demand): void {
  const fonts = tree.dict(tree.dict(tree.dict(page)['/Resources'])['/Font']);
  for (const font of Object.values(fonts)) {
    const [descendant] = tree.list(tree.dict(font)['/DescendantFonts']);
    const descriptor = tree.dict(tree.dict(descendant)['/FontDescriptor']);
    demand(isReference(descriptor['/FontFile2']), 'a font is not embedded');
    demand(/^\/[A-Z]{6}\+/.test(String(tree.dict(font)['/BaseFont'])), 'a font is not named as a subset');
    demand(isReference(tree.dict(font)['/ToUnicode']), 'a font has no ToUnicode');
  }
  let codes: ReadonlyMap<string, string> = new Map();
  for (const { name, operands } of operatorsOf(contentOf(tree, page))) {
    if (name === 'Tf') codes = codesWithText(tree, fonts[operands[0] ?? '']);
    if (name !== 'TJ' && name !== 'Tj') continue;
    const shown = codesIn(operands);
    demand(!shown.includes('0000'), 'glyph 0 (.notdef) is shown');
    demand(
      shown.every((code) => code === '0000' || codes.has(code)),
      'a glyph has no text in ToUnicode',
    );
  }
}

function codesWithText(tree: PdfTree, font: PdfValue | undefined): ReadonlyMap<string, string> {
  const map = tree.stream(tree.dict(font)['/ToUnicode']);
  const entries = map.matchAll(/^<([0-9a-f]{4})> <([0-9A-Fa-f]{4,})>$/gm);
  return new Map([...entries].map(([, code = '', hex = '']) => [code, Buffer.from(hex, 'hex').swap16().toString('utf16le')]));
}
