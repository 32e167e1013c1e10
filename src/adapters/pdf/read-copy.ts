import { type CopyReader, LARGEST_FILE } from '../../app/document-seal.ts';
import { placeOf } from './byte-search.ts';
import { entriesOf, numberOf, objectsIn } from './file-objects.ts';
import { type FileValue, ForeignSyntax } from './pdf-values.ts';

const FILE_END = '\n%%EOF';

/**
 * Finds the one file inside a document, as strictly as the seal is read: only where it lies as our writer lays it. Of a
 * document that was added to, it is the file of the first revision, which is the one that was sealed; what came later
 * counts for nothing. Looks up five objects and unpacks nothing.
 */
export const readCopy: CopyReader = async (bytes) => {
  if (bytes.length > LARGEST_FILE) return null;
  return copyIn(bytes) ?? copyIn(bytes.subarray(0, placeOf(bytes, FILE_END) + FILE_END.length));
};

function copyIn(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  try {
    const { catalog, dictionary, stream } = objectsIn(bytes);
    if (!catalog.has('Names')) return null;
    const names = entriesOf(entriesOf(catalog.get('Names')).get('EmbeddedFiles')).get('Names');
    const [, specification, ...others] = names?.kind === 'array' ? names.values : [];
    const entries = dictionary(specification);
    if (others.length > 0 || !isName(entries.get('AFRelationship'), 'Data')) throw new ForeignSyntax();
    const file = stream(entriesOf(entries.get('EF')).get('F'));
    const size = numberOf(entriesOf(file.entries.get('Params')).get('Size'));
    if (!isName(file.entries.get('Type'), 'EmbeddedFile') || file.entries.has('Filter') || size !== file.bytes.length) {
      throw new ForeignSyntax();
    }
    return file.bytes.slice();
  } catch (cause) {
    if (cause instanceof ForeignSyntax) return null;
    throw cause;
  }
}

const isName = (value: FileValue | undefined, text: string): boolean => value?.kind === 'name' && value.text === text;
