import { everyLine, finding, linesAt, type ScriptContent } from './script-content.ts';

export function slotsIn(line: string): readonly string[] {
  return [...line.matchAll(/\{([^}]*)\}/g)].map(([, slot]) => slot ?? '');
}

/** `{place}` and `{moment}` carry their own preposition ("bij het fietsenrek"), for languages with cases. */
const PREPOSITION: Readonly<Record<string, RegExp>> = {
  nl: /\b(van|naar|aan|over|bij|op|in|voor|tot|sinds|na) \{(place|moment)\}/i,
  en: /\b(of|to|about|at|in|on|from|for|since|by|with) \{(place|moment)\}/i,
};

/** Dutch names end in -s, -x or a vowel with an apostrophe; no template can know which. */
const GENITIVE: Readonly<Record<string, RegExp>> = { nl: /\{[^}]*\}['’]?s\b/ };

export function slotFindings(content: ScriptContent): readonly string[] {
  return everyLine(content).flatMap(({ language, path, line }) => [
    ...slotsIn(line)
      .filter((slot) => !content.structure.slots[slot])
      .map((slot) => finding(language, path, `unknown slot {${slot}}`)),
    ...(/[{}]/.test(line.replace(/\{[^{}]*\}/g, '')) ? [finding(language, path, `a brace without its pair «${line}»`)] : []),
    ...(PREPOSITION[language]?.test(line) ? [finding(language, path, `a preposition before a slot that has its own «${line}»`)] : []),
    ...(GENITIVE[language]?.test(line) ? [finding(language, path, `a genitive -s after a slot «${line}»`)] : []),
  ]);
}

/** Each line fills the same slots in every language as it does in Dutch. */
export function slotAgreementFindings(content: ScriptContent): readonly string[] {
  const set = (line: string) => [...new Set(slotsIn(line))].sort().join(', ');
  return Object.keys(content.wordings).flatMap((language) =>
    Object.entries(content.wordings.nl?.lines ?? {}).flatMap(([path, dutch]) =>
      linesAt(content, language, path).flatMap((line, at) => {
        const [own, source] = [set(line), set(dutch[at] ?? '')];
        return own === source ? [] : [finding(language, path, `slots (${own}) differ from nl (${source})`)];
      }),
    ),
  );
}

/** Every slot is used, and each building block uses exactly the slots that the screen asks for: an owner and a helper at least. */
export function slotUseFindings(content: ScriptContent): readonly string[] {
  const used = new Set(everyLine(content).flatMap(({ line }) => slotsIn(line)));
  return [
    ...Object.keys(content.structure.slots)
      .filter((slot) => !used.has(slot))
      .map((slot) => `structure.yaml slots/${slot}: nothing uses it`),
    ...content.structure.blocks.flatMap(({ id, slots }) => {
      const inBlock = new Set<string>(
        content.structure['block-lines'].flatMap((line) => linesAt(content, 'nl', `blocks/${id}/${line}`).flatMap(slotsIn)),
      );
      return [
        ...slots.filter((slot) => !inBlock.has(slot)).map((slot) => `structure.yaml blocks/${id}: no line uses {${slot}}`),
        ...[...inBlock]
          .filter((slot) => !slots.some((one) => one === slot))
          .map((slot) => `structure.yaml blocks/${id}: {${slot}} is not listed`),
        ...(['who', 'helper'] as const).filter((slot) => !slots.includes(slot)).map((slot) => `structure.yaml blocks/${id}: no {${slot}}`),
      ];
    }),
  ];
}
