import { operatorsOf, PAINTS } from './content-operators.ts';
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
  const marked = checkElements(tree, demand);
  for (const page of tree.pages()) {
    checkContent(tree, page, marked, demand);
    checkFonts(tree, page, demand);
  }
  return [...faults];
}

type Demand = (isMet: boolean, fault: string) => void;

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

/** Checks the structure tree; returns the marked content that it reaches, as `page#mcid`. */
function checkElements(tree: PdfTree, demand: Demand): ReadonlySet<string> {
  const root = tree.root['/StructTreeRoot'];
  const numbers = tree.list(tree.dict(tree.dict(root)['/ParentTree'])['/Nums']);
  const parentsOf = new Map<PdfValue, PdfValue[]>();
  for (let index = 0; index < numbers.length; index += 2) parentsOf.set(numbers[index] ?? null, tree.list(numbers[index + 1]));
  const marked = new Set<string>();
  let level = 0;

  const checkMarked = (element: PdfValue, reference: PdfDict): void => {
    const page = reference['/Pg'];
    const key = `${page}#${reference['/MCID']}`;
    demand(!marked.has(key), `content ${key} belongs to two elements`);
    marked.add(key);
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
      else visit(child, element);
    }
  };
  for (const child of tree.list(tree.dict(root)['/K'])) visit(child, root);
  demand(level > 0, 'no heading');

  for (const page of tree.pages()) {
    const owners = parentsOf.get(tree.dict(page)['/StructParents'] ?? null) ?? [];
    for (const index of owners.keys()) demand(marked.has(`${page}#${index}`), `ParentTree names ${page}#${index}, the tree does not`);
  }
  return marked;
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

function checkContent(tree: PdfTree, page: string, marked: ReadonlySet<string>, demand: Demand): void {
  const dict = tree.dict(page);
  demand(dict['/Tabs'] === '/S', 'Tabs do not follow the structure');
  const content = tree
    .list(dict['/Contents'])
    .map((part) => tree.stream(part))
    .join('\n');
  const open: boolean[] = [];
  for (const { name, operands } of operatorsOf(content)) {
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

function checkFonts(tree: PdfTree, page: string, demand: Demand): void {
  const fonts = tree.dict(tree.dict(tree.dict(page)['/Resources'])['/Font']);
  for (const font of Object.values(fonts)) {
    const [descendant] = tree.list(tree.dict(font)['/DescendantFonts']);
    const descriptor = tree.dict(tree.dict(descendant)['/FontDescriptor']);
    demand(isReference(descriptor['/FontFile2']), 'a font is not embedded');
    demand(/^\/[A-Z]{6}\+/.test(String(tree.dict(font)['/BaseFont'])), 'a font is not named as a subset');
    demand(isReference(tree.dict(font)['/ToUnicode']), 'a font has no ToUnicode');
  }
  const content = tree
    .list(tree.dict(page)['/Contents'])
    .map((part) => tree.stream(part))
    .join('\n');
  let codes: ReadonlySet<string> = new Set();
  for (const { name, operands } of operatorsOf(content)) {
    if (name === 'Tf') codes = codesWithText(tree, fonts[operands[0] ?? '']);
    if (name !== 'TJ' && name !== 'Tj') continue;
    const shown = operands.filter((operand) => operand.startsWith('<')).flatMap((hex) => hex.slice(1, -1).match(/.{4}/g) ?? []);
    demand(!shown.includes('0000'), 'glyph 0 (.notdef) is shown');
    demand(
      shown.every((code) => code === '0000' || codes.has(code.toLowerCase())),
      'a glyph has no text in ToUnicode',
    );
  }
}

function codesWithText(tree: PdfTree, font: PdfValue | undefined): ReadonlySet<string> {
  const map = tree.stream(tree.dict(font)['/ToUnicode']);
  return new Set([...map.matchAll(/^<([0-9a-f]{4})> <([0-9A-Fa-f]{4,})>$/gm)].map((entry) => entry[1] ?? ''));
}
