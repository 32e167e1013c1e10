import { finding, linesAt, type ScriptContent } from './script-content.ts';

/** Beleidsplan Sociale Veiligheid, versie 3, december 2022, bijlage 1: "De basisvragen die centraal staan bij herstelbijeenkomsten". */
const POLICY_QUESTIONS: Readonly<Record<string, string>> = {
  'what-happened': 'Wat is er gebeurd?',
  'what-thought': 'Wat dacht je op dat moment en hoe denk je er nu over?',
  'who-was-harmed': 'Wie is er door het gebeurde beschadigd, benadeeld, en hoe?',
  'everyone-heard': 'Hoe zorgen we ervoor dat iedere betrokkene zijn kant van het verhaal kan laten horen?',
  'what-is-needed': 'Wat is nodig om te herstellen wat er is gebeurd?',
  'what-we-learn': 'Wat leren we hierover voor de toekomst?',
};

/** The six questions stand on the screen and in the record as the policy has them, in its order. */
export function policyFindings(content: ScriptContent): readonly string[] {
  const ids = content.structure.questions.map(({ id }) => id);
  const order = Object.keys(POLICY_QUESTIONS);
  return [
    ...(ids.join() === order.join() ? [] : [`structure.yaml questions: not in the order of the policy (${ids.join(', ')})`]),
    ...order.flatMap((id) => {
      const [question] = linesAt(content, 'nl', `questions/${id}/policy`);
      return question === POLICY_QUESTIONS[id] ? [] : [finding('nl', `questions/${id}/policy`, `not the policy's words «${question}»`)];
    }),
  ];
}
