import type { SealFault } from '../../app/document-seal.ts';
import { entriesOf, type FileObjects, numberOf, objectsIn } from './file-objects.ts';
import { type FileValue, ForeignSyntax } from './pdf-values.ts';

/** Where the one signature of a file stands. */
export interface SignaturePlace {
  /** The array with the range, and what it says. */
  readonly range: { readonly start: number; readonly end: number; readonly values: readonly FileValue[] };
  /** The digits, their brackets included: the gap that the signature does not cover. */
  readonly contents: { readonly start: number; readonly end: number };
  /** ISO 8601 instant. */
  readonly signedAt: string;
}

const FIELD_FLAGS = 3; // signatures exist, and only new revisions may be added (ISO 32000-1, table 219)
const ONLY_FILLING_IN = 2; // DocMDP: forms may be filled in and signed, nothing else may change (table 254)
const MOMENT = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)\+00'00'$/;

/** Finds the signature the way a viewer does: from the trailer through the field to its dictionary; or what is in the way. */
export function signaturePlace(bytes: Uint8Array): SignaturePlace | Extract<SealFault, 'other-structure' | 'other-signature-field'> {
  let objects: FileObjects;
  try {
    objects = objectsIn(bytes);
  } catch (cause) {
    return faultFor(cause, 'other-structure');
  }
  try {
    return placeIn(objects);
  } catch (cause) {
    return faultFor(cause, 'other-signature-field');
  }
}

function faultFor<Fault extends SealFault>(cause: unknown, fault: Fault): Fault {
  if (cause instanceof ForeignSyntax) return fault;
  throw cause;
}

function placeIn({ catalog, dictionary }: FileObjects): SignaturePlace {
  const form = dictionary(catalog.get('AcroForm'));
  demand(numberOf(form.get('SigFlags')) === FIELD_FLAGS);
  const [reference, ...others] = valuesOf(form.get('Fields'));
  const field = dictionary(reference);
  demand(others.length === 0 && !field.has('Kids') && isName(field.get('FT'), 'Sig'));
  const signature = field.get('V');
  const certified = dictionary(catalog.get('Perms')).get('DocMDP');
  demand(signature?.kind === 'reference' && certified?.kind === 'reference' && signature.object === certified.object);

  const entries = dictionary(signature);
  demand(isName(entries.get('Type'), 'Sig') && isName(entries.get('SubFilter'), 'ETSI.CAdES.detached'));
  const [transform, ...more] = valuesOf(entries.get('Reference'));
  const { method, permission } = transformOf(transform);
  demand(more.length === 0 && isName(method, 'DocMDP') && numberOf(permission) === ONLY_FILLING_IN);
  const range = entries.get('ByteRange');
  const contents = entries.get('Contents');
  demand(range?.kind === 'array' && contents?.kind === 'hexadecimal');
  return { range, contents, signedAt: momentOf(entries.get('M')) };
}

function transformOf(value: FileValue | undefined): { method: FileValue | undefined; permission: FileValue | undefined } {
  const entries = entriesOf(value);
  return { method: entries.get('TransformMethod'), permission: entriesOf(entries.get('TransformParams')).get('P') };
}

function momentOf(value: FileValue | undefined): string {
  const parts = value?.kind === 'text' ? MOMENT.exec(value.text) : null;
  demand(parts !== null);
  const [, year, month, day, hour, minute, second] = parts;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const moment = new Date(written);
  demand(!Number.isNaN(moment.getTime()) && moment.toISOString() === written);
  return written;
}

function valuesOf(value: FileValue | undefined): readonly FileValue[] {
  demand(value?.kind === 'array');
  return value.values;
}

const isName = (value: FileValue | undefined, text: string): boolean => value?.kind === 'name' && value.text === text;

function demand(isMet: boolean): asserts isMet {
  if (!isMet) throw new ForeignSyntax();
}
