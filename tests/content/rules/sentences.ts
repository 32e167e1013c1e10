import { everyLine, finding, type ScriptContent, sentencesIn } from './script-content.ts';

/** A question that begins like this can be answered by a yes, and leads. */
const YES_NO: Readonly<Record<string, RegExp>> = {
  nl: /^(en |of )?(ben|bent|is|zijn|was|waren|heb|hebt|heeft|hebben|had|wil|wilt|willen|wilde|wou|kun|kan|kunt|kunnen|kon|mag|mogen|mocht|moet|moeten|moest|doe|doet|deed|vind|vindt|vond|voel|voelt|voelde|ga|gaat|ging|weet|wist|zou|denk|denkt|dacht|durf|durft|krijg|krijgt|zag|zie|ziet|hoor|hoort|klopt|snap|begrijp|begrijpt|zeg|zegt|lukt|lukte|komt|zal|word|wordt|blijft)\b.*\?$/i,
  en: /^(and |or )?(do|does|did|are|is|was|were|have|has|had|can|could|will|would|should|shall|may|might|must|don't|didn't|isn't|wasn't)\b.*\?$/i,
};
/** A choice of at least two does not lead. */
const CHOICE = /,.*\b(of|or)\b|\b(praten|talk|talking)\b.*\b(of|or)\b/i;
/** "Wilt u pauze? Steek dan uw hand op." is a condition. */
const CONDITION: Readonly<Record<string, RegExp>> = { nl: /^(Zeg|Dan|Steek|Geef|Vertel|Ga|Stop|Volg|Doe)\b|\bdan\b/i };
/** Fixed by the field's practice: an offer that may be left, and a choice of two. */
const YES_NO_ALLOWED = ['facilitator/apology-turn/ask', 'cards/police/first'];
const QUOTED = /^questions\/[^/]+\/policy$/;

export function yesNoLeadFindings(content: ScriptContent): readonly string[] {
  return everyLine(content)
    .filter(({ path }) => !QUOTED.test(path) && !YES_NO_ALLOWED.includes(path))
    .flatMap(({ language, path, line }) => {
      const sentences = sentencesIn(line);
      return sentences
        .filter(
          (sentence, at) =>
            YES_NO[language]?.test(sentence) && !CHOICE.test(sentence) && !CONDITION[language]?.test(sentences[at + 1] ?? ''),
        )
        .map((sentence) => finding(language, path, `a yes/no lead «${sentence}»`));
    });
}

/** Values are parts of a sentence; the notices hold headings. */
const NO_FULL_SENTENCE = /^(values|notices)\//;

export function punctuationFindings(content: ScriptContent): readonly string[] {
  return everyLine(content).flatMap(({ language, path, line }) => [
    ...(/[!–—]/.test(line) ? [finding(language, path, `an exclamation mark or a dash «${line}»`)] : []),
    ...(/\s{2}|\s[.,?]|^\s|\s$/.test(line) ? [finding(language, path, `spacing «${line}»`)] : []),
    ...(NO_FULL_SENTENCE.test(path) || /[.?}]$/.test(line) ? [] : [finding(language, path, `does not end as a sentence «${line}»`)]),
  ]);
}
