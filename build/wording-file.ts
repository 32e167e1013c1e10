import { type Document, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import * as z from 'zod/mini';

const head = z.object({
  language: z.string(),
  script: z.string(),
  version: z.number(),
  status: z.enum(['draft', 'reviewed']),
  'written-on': z.string(),
  'reviewed-by': z.nullable(z.string()),
  'reviewed-on': z.nullable(z.string()),
});

/** One wording file, flattened: `cards/joke/first` → its lines. */
export interface WordingFile {
  readonly language: string;
  readonly script: string;
  readonly version: number;
  readonly status: 'draft' | 'reviewed';
  readonly writtenOn: string;
  readonly reviewedBy: string | null;
  readonly reviewedOn: string | null;
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

/** `wording.nl.yaml` → `nl`; undefined for any other file. */
export function languageOf(file: string): string | undefined {
  return /(?:^|\/)wording\.([a-zA-Z-]+)\.yaml$/.exec(file)?.[1];
}

/**
 * The values of a YAML text.
 * @throws when the text is no YAML, or has an id twice in one place; the message names file, language, id and line.
 */
export function parseYaml(text: string, file: string): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, lineCounter });
  const problems = document.errors.map((error) => {
    const line = lineCounter.linePos(error.pos[0]).line;
    const doubled = error.code === 'DUPLICATE_KEY' ? pathAt(document, error.pos[0]) : undefined;
    return doubled ? `${nameOf(file)} ${doubled}: there twice (line ${line})` : `${nameOf(file)}: ${error.message}`;
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return document.toJS();
}

/** @throws when the head is incomplete, or something other than a sentence or a list of sentences stands where lines belong. */
export function readWording(parsed: unknown, file: string): WordingFile {
  const read = head.safeParse(parsed);
  if (!read.success || typeof parsed !== 'object' || parsed === null) {
    const at = read.error?.issues.map(({ path }) => path.join('/')).join(', ');
    throw new Error(`${nameOf(file)}: the head of the file is incomplete (${at})`);
  }
  const { language, script, version, status } = read.data;
  const bodies = Object.entries(parsed).filter(([id]) => !(id in head.shape));
  return {
    language,
    script,
    version,
    status,
    writtenOn: read.data['written-on'],
    reviewedBy: read.data['reviewed-by'],
    reviewedOn: read.data['reviewed-on'],
    lines: Object.fromEntries(bodies.flatMap(([id, body]) => flatten(body, id, file))),
  };
}

function flatten(node: unknown, path: string, file: string): [string, string[]][] {
  if (typeof node === 'string') return [[path, [node]]];
  if (Array.isArray(node) && node.every((line) => typeof line === 'string')) return [[path, node]];
  if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
    return Object.entries(node).flatMap(([id, below]) => flatten(below, `${path}/${id}`, file));
  }
  throw new Error(`${nameOf(file)} ${path}: not a sentence or a list of sentences`);
}

/** Ids from the top of the document down to the key that starts at this character. */
function pathAt(document: Document, start: number): string | undefined {
  let path: string | undefined;
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key) || pair.key.range?.[0] !== start) return undefined;
      path = [...ancestors.filter(isPair), pair].map((one) => (isScalar(one.key) ? String(one.key.value) : '?')).join('/');
      return visit.BREAK;
    },
  });
  return path;
}

function nameOf(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  const language = languageOf(file);
  return language ? `${name} (${language})` : name;
}
