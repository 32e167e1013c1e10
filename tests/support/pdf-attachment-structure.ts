import { isReference, type PdfTree } from './pdf-object-tree.ts';
import type { Demand } from './pdf-structure.ts';

/** What PDF/A-3 (6.8) asks of a file inside a document. */
export function checkAttachments(tree: PdfTree, demand: Demand): void {
  const associated = tree.list(tree.root['/AF']);
  const named = tree.list(tree.dict(tree.dict(tree.root['/Names'])['/EmbeddedFiles'])['/Names']).filter(isReference);
  for (const specification of named) demand(associated.includes(specification), 'a file inside is not in AF');
  for (const specification of associated) {
    demand(isReference(specification) && named.includes(specification), 'a file inside has no name');
    const dict = tree.dict(specification);
    demand(dict['/Type'] === '/Filespec' && dict['/F'] !== undefined && dict['/F'] === dict['/UF'], 'a file inside has no F and UF');
    demand(
      /^\/(Data|Source|Supplement|Alternative|Unspecified)$/.test(String(dict['/AFRelationship'])),
      'a file inside has no AFRelationship',
    );
    const file = tree.dict(dict['/EF'])['/F'];
    const stream = tree.dict(file);
    demand(stream['/Type'] === '/EmbeddedFile' && /^\/\w+\/[\w.+-]+$/.test(String(stream['/Subtype'])), 'a file inside has no type');
    const parameters = tree.dict(stream['/Params']);
    demand(/^u:D:\d{14}/.test(String(parameters['/ModDate'])), 'a file inside has no date');
    demand(parameters['/Size'] === tree.stream(file).length, 'a file inside has another size than it says');
  }
}
