import { askedParts, misfits } from '../../../build/script-paths.ts';
import { finding, linesAt, type ScriptContent } from './script-content.ts';

/** Every language has exactly the ids of the structure, and as many lines at each as Dutch has. */
export function idFindings(content: ScriptContent): readonly string[] {
  const languages = Object.keys(content.wordings);
  return [
    ...Object.entries(content.wordings).flatMap(([language, wording]) => misfits(content.structure, wording, language)),
    ...Object.entries(content.wordings.nl?.lines ?? {}).flatMap(([path, dutch]) =>
      languages
        .map((language) => ({ language, lines: linesAt(content, language, path).length }))
        .filter(({ lines }) => lines > 0 && lines !== dutch.length)
        .map(({ language, lines }) => finding(language, path, `${lines} lines, in nl ${dutch.length}`)),
    ),
  ];
}

/** Questions, roles and steps that the structure names are ones that exist. */
export function referenceFindings({ structure }: ScriptContent): readonly string[] {
  const at = (where: string, problem: string) => `structure.yaml ${where}: ${problem}`;
  const questions = new Set<string>(structure.questions.map(({ id }) => id));
  const parts = askedParts(structure);
  const unknownRoles = (where: string, roles: readonly string[]) =>
    roles.filter((role) => !structure.roles.includes(role)).map((role) => at(where, `unknown role ${role}`));
  const twice = (where: string, ids: readonly string[]) =>
    ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => at(where, `${id} is there twice`));
  const ordered = Object.entries(structure.orders).flatMap(([order, steps]) =>
    steps.flatMap((step) => {
      if (typeof step === 'string' || 're-confirmation' in step) return [];
      if ('apology-turn' in step) return unknownRoles(`orders/${order}`, [step['apology-turn']]);
      const asked = 'by-person' in step ? step['by-person'] : 'by-question' in step ? [step['by-question']] : [step['heard-check']];
      return [
        ...asked.filter((question) => !questions.has(question)).map((question) => at(`orders/${order}`, `unknown question ${question}`)),
        ...unknownRoles(`orders/${order}`, step.roles),
      ];
    }),
  );
  return [
    ...ordered,
    ...structure.questions.flatMap(({ id, asked }) => unknownRoles(`questions/${id}/asked`, Object.keys(asked))),
    ...parts.filter(({ band }) => !structure.bands[band]).map(({ path, band }) => at(path, `unknown band ${band}`)),
    ...structure.roles
      .filter((role) => !parts.some((part) => part.role === role))
      .map((role) => at(`roles/${role}`, 'no question for this role')),
    ...unknownRoles('preparation', Object.keys(structure.preparation)),
    ...Object.entries(structure.preparation).flatMap(([role, groups]) =>
      Object.entries(groups).flatMap(([group, steps]) => [
        ...twice(
          `preparation/${role}/${group}`,
          steps.map(({ id }) => id),
        ),
        ...steps
          .filter(({ uses }) => uses !== undefined && !parts.some(({ question, part }) => `${question}.${part}` === uses))
          .map(({ uses }) => at(`preparation/${role}/${group}`, `uses unknown ${uses}`)),
      ]),
    ),
    ...twice(
      'questions',
      structure.questions.map(({ id }) => id),
    ),
    ...twice(
      'blocks',
      structure.blocks.map(({ id }) => id),
    ),
    ...twice('cards', structure.cards),
  ];
}
