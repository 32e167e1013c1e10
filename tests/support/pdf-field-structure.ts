import type { PdfTree, PdfValue } from './pdf-object-tree.ts';
import type { Demand } from './pdf-structure.ts';

/** The annotations that a structure tree reaches, by their references, with the element of each and the page it names. */
export type TaggedFields = ReadonlyMap<PdfValue, { readonly element: PdfValue; readonly page: PdfValue | undefined }>;

const PRINTED = 4;
/** Invisible, hidden, without a view or only with one (ISO 19005-3, 6.3.2). */
const OUT_OF_SIGHT = 1 + 2 + 32 + 256;

/** What PDF/UA-1 (7.18) and PDF/A-3 (6.3, 6.4) ask of form fields, and what a sealed file says of its signature. */
export function checkFields(
  tree: PdfTree,
  parentsOf: ReadonlyMap<PdfValue, readonly PdfValue[]>,
  fields: TaggedFields,
  demand: Demand,
): void {
  const onPages = tree.pages().flatMap((page) => tree.list(tree.dict(page)['/Annots']).map((annotation) => ({ page, annotation })));
  const form = tree.dict(tree.root['/AcroForm']);
  for (const { page, annotation } of onPages) {
    const widget = tree.dict(annotation);
    const tagged = fields.get(annotation);
    demand(tagged !== undefined, 'an annotation is not in the structure tree');
    demand(tagged?.page === page && widget['/P'] === page, 'an annotation stands on another page than it says');
    demand(tree.dict(tagged?.element)['/S'] === '/Form', 'a field is not tagged as Form');
    const [element] = parentsOf.get(widget['/StructParent'] ?? null) ?? [];
    demand(element !== undefined && element === tagged?.element, 'ParentTree does not lead from a field to its element');
    demand(/^[ub]:./u.test(String(widget['/TU'] ?? '')), 'a field without TU');
    demand((Number(widget['/F']) & (PRINTED + OUT_OF_SIGHT)) === PRINTED, 'a field is not shown and printed');
    demand(tree.dict(tree.dict(widget['/AP'])['/N'])['/Subtype'] === '/Form', 'a field has no appearance');
    demand(tree.list(form['/Fields']).includes(annotation), 'a widget is no field of the form');
    if (widget['/FT'] !== '/Sig') continue;
    demand(form['/SigFlags'] === 3, 'SigFlags is not 3');
    demand(widget['/V'] !== undefined && tree.dict(tree.root['/Perms'])['/DocMDP'] === widget['/V'], 'Perms does not name the signature');
  }
  demand(fields.size === onPages.length, 'the structure tree names a field that is on no page');
}
