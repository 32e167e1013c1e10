import type { Outline, ScriptDocument } from './script-structure.ts';
import type { WordingFile } from './wording-file.ts';

/** One part of one of the six questions, for one role and band. */
export interface AskedPart {
  readonly question: string;
  readonly role: string;
  readonly band: string;
  readonly part: string;
  readonly path: string;
}

export const KINDS_OF_LINE = ['say', 'follow-up', 'if-silent'] as const;

export function askedParts(structure: ScriptDocument): readonly AskedPart[] {
  return structure.questions.flatMap(({ id: question, asked }) =>
    Object.entries(asked).flatMap(([role, bands]) =>
      Object.entries(bands).flatMap(([band, parts]) =>
        parts.map((part) => ({ question, role, band, part, path: `questions/${question}/asked/${role}/${band}/${part}` })),
      ),
    ),
  );
}

/** Every path at which each language must have lines, in the order of the structure. */
export function expectedPaths(structure: ScriptDocument): readonly string[] {
  const each = (record: Readonly<Record<string, readonly string[]>>, at: string) =>
    Object.entries(record).flatMap(([id, below]) => (below.length > 0 ? below.map((one) => `${at}/${id}/${one}`) : [`${at}/${id}`]));
  return [
    ...structure.questions.map(({ id }) => `questions/${id}/policy`),
    ...askedParts(structure).flatMap(({ path }) => KINDS_OF_LINE.map((kind) => `${path}/${kind}`)),
    ...Object.entries(structure.preparation).flatMap(([role, groups]) =>
      Object.entries(groups).flatMap(([group, steps]) => steps.map(({ id }) => `preparation/${role}/${group}/${id}`)),
    ),
    ...structure['preparation-close'].map((id) => `preparation/close/${id}`),
    ...each(structure.preconditions.policy, 'preconditions/policy'),
    ...each(structure.preconditions.addition, 'preconditions/addition'),
    ...structure['preconditions-lines'].map((id) => `preconditions/${id}`),
    ...structure.cards.flatMap((id) => structure['card-lines'].map((line) => `cards/${id}/${line}`)),
    ...structure.blocks.flatMap(({ id }) => structure['block-lines'].map((line) => `blocks/${id}/${line}`)),
    ...structure['block-parts'].map((id) => `blocks/parts/${id}`),
    ...each(structure.values, 'values'),
    ...(['profile', 'facilitator', 'other-forms', 'follow-up', 'notices'] as const).flatMap((part) => leavesOf(structure[part], part)),
  ];
}

function leavesOf(outline: Outline, at: string): readonly string[] {
  return outline.flatMap((entry) =>
    typeof entry === 'string' ? [`${at}/${entry}`] : Object.entries(entry).flatMap(([id, below]) => leavesOf(below, `${at}/${id}`)),
  );
}

/** What keeps a wording file from fitting the structure: nothing missing, nothing extra, the right head. */
export function misfits(structure: ScriptDocument, wording: WordingFile, language: string): readonly string[] {
  const expected = expectedPaths(structure);
  const known = new Set(expected);
  const name = `wording.${language}.yaml (${language})`;
  return [
    ...(wording.language === language ? [] : [`${name} language: says ${wording.language}`]),
    ...(wording.script === structure.script ? [] : [`${name} script: belongs to ${wording.script}, not to ${structure.script}`]),
    ...(wording.version === structure.version ? [] : [`${name} version: ${wording.version}, the structure is at ${structure.version}`]),
    ...(wording.status === 'draft' || (wording.reviewedBy && wording.reviewedOn)
      ? []
      : [`${name} status: reviewed, but not by whom and when`]),
    ...expected.filter((path) => !wording.lines[path]?.length).map((path) => `${name} ${path}: missing`),
    ...Object.keys(wording.lines)
      .filter((path) => !known.has(path))
      .map((path) => `${name} ${path}: ${strangerAt(structure, path)}`),
  ];
}

function strangerAt(structure: ScriptDocument, path: string): string {
  const [part, first, second, third] = path.split('/');
  const role = part === 'questions' && second === 'asked' ? third : part === 'preparation' && first !== 'close' ? first : undefined;
  return role !== undefined && !structure.roles.includes(role) ? `unknown role ${role}` : 'not in the structure';
}
