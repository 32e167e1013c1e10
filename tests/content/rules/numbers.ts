import { askedParts, KINDS_OF_LINE } from '../../../build/script-paths.ts';
import { finding, linesAt, type ScriptContent } from './script-content.ts';

/** Three ways to ask, so that children who come twice do not hear a formula; two to ask on, two for silence. */
const LINES_OF_A_KIND = { say: 3, 'follow-up': 2, 'if-silent': 2 } as const;

/** Paths that screens and print read as one line. */
const ONE_LINE = /^(questions\/[^/]+\/policy|preparation\/close|preconditions|profile|cards|blocks|values)(\/|$)/;

export function numberFindings(content: ScriptContent): readonly string[] {
  return Object.keys(content.wordings).flatMap((language) => [
    ...askedParts(content.structure).flatMap(({ path }) => partFindings(content, language, path)),
    ...Object.entries(content.wordings[language]?.lines ?? {})
      .filter(([path, lines]) => ONE_LINE.test(path) && lines.length !== 1)
      .map(([path, lines]) => finding(language, path, `${lines.length} lines instead of 1`)),
  ]);
}

function partFindings(content: ScriptContent, language: string, path: string): readonly string[] {
  const all = KINDS_OF_LINE.flatMap((kind) => linesAt(content, language, `${path}/${kind}`));
  return [
    ...KINDS_OF_LINE.map((kind) => ({ kind, lines: linesAt(content, language, `${path}/${kind}`).length }))
      .filter(({ kind, lines }) => lines !== LINES_OF_A_KIND[kind])
      .map(({ kind, lines }) => finding(language, `${path}/${kind}`, `${lines} lines instead of ${LINES_OF_A_KIND[kind]}`)),
    ...all.filter((line, at) => all.indexOf(line) !== at).map((line) => finding(language, path, `a line is there twice «${line}»`)),
  ];
}

/** Numbers of steps, cards and building blocks, as the design gives them. */
export function structureNumberFindings({ structure }: ScriptContent): readonly string[] {
  const count = (where: string, found: number, from: number, to = from) =>
    found < from || found > to ? [`structure.yaml ${where}: ${found}, not ${from === to ? from : `${from} to ${to}`}`] : [];
  return [
    ...count('questions', structure.questions.length, 6),
    ...count('cards', structure.cards.length, 9),
    ...count('blocks', structure.blocks.length, 25),
    ...Object.entries(structure.preparation).flatMap(([role, groups]) =>
      Object.entries(groups).flatMap(([group, steps]) => count(`preparation/${role}/${group}`, steps.length, 8, 12)),
    ),
    ...(['child', 'parent', 'school'] as const)
      .filter((owner) => !structure.blocks.some((block) => block.owner === owner))
      .map((owner) => `structure.yaml blocks: none for ${owner}`),
  ];
}
