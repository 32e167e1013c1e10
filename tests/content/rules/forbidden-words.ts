import { everyLine, finding, type ScriptContent } from './script-content.ts';

type Rules = Readonly<Record<string, RegExp>>;

/** What is never said, by language. A word with a letter of another alphabet needs `\p{L}` instead of `\b`. */
const NEVER: Readonly<Record<string, Rules>> = {
  nl: {
    'asks for a reason': /\b(waarom|hoezo|hoe komt het dat|waardoor|wat maakte? dat)\b/i,
    'a label': /\b(pester|pestkop|gepeste|dader|slachtoffer|aanstichter|meeloper|verdachte|schuldige)s?\b/i,
    'asks for the worst': /\b(ergst|zwaarst|moeilijkst|naarst)e?\b/i,
    forgiveness: /verge(ef|ven|ving)/i,
    'an assumed feeling or motive': /\b(boos|bang|verdrietig|jaloers|spijt|schaam\w*|zielig|gemeen|expres|zo'n hekel)\b/i,
    praise: /\b(knap|dapper|stoer|bravo|goed gedaan|goed zo|wat goed|fijn dat|goed dat|bedankt|dank je|dank u|trots)\b/i,
    'a gender': /\b(hij|haar|hem|hijzelf)\b/i,
    'paper Dutch': /\b(middels|betreffende|teneinde|derhalve|omtrent|diens|betrokkenen?|conform|hetgeen|indien|echter|tevens)\b/i,
  },
  en: {
    'asks for a reason': /\b(why|how come|what made you)\b/i,
    'a label': /\b(bull(y|ies)|bullied|victim|offender|perpetrator|culprit|wrongdoer)s?\b/i,
    'asks for the worst': /\b(worst|hardest|heaviest|most difficult)\b/i,
    forgiveness: /forg[ia]v/i,
    'an assumed feeling or motive': /\b(angry|afraid|scared|sad|upset|jealous|ashamed|guilty|regret|mean|on purpose)\b/i,
    praise: /\b(brave|well done|good job|great|proud|thank|thanks|good that you|glad you)\b/i,
    'a gender': /\b(he|she|him|his|her|hers)\b/i,
    'words of a published script': /\b(affected|make things right|put things right|impact|incident has)\b/i,
    'not British': /\b(mom|mommy|color|recess|principal|apologi[z]e\w*|reali[z]e\w*|center|favor\w*|gotten|grade|math|behavior)\b/i,
  },
};

/** The policy's own words are quoted, not said. */
const QUOTED = /^questions\/[^/]+\/policy$/;

const APOLOGY: Rules = {
  nl: /\b(sorry|excuus|excuses|goedmaken|goed te maken)\b/i,
  en: /\b(sorry|apolog\w*|make up for|amends)\b/i,
};
/** Asked apart, or written down; never pressed for in the circle. */
const APOLOGY_ALLOWED =
  /^(preparation\/[^/]+\/[^/]+\/(say-or-do|hear-apology|apology-expectation|not-in-the-way)|cards\/apology-demanded\/|preconditions\/policy\/will-apologise)/;

const COULD_HAVE_DONE: Rules = {
  nl: /\banders (kunnen|had|doen|gedaan)|had(den)? (jij|je|u) (kunnen|moeten)|zelf aan (doen|kunnen)/i,
  en: /\bdifferently\b|could you have|should you have|your own part/i,
};
const TO_HARMED_CHILD = /^(questions\/[^/]+\/asked\/harmed|preparation\/harmed|follow-up\/harmed)\//;

/** Languages for which the lists above exist; another language needs its own before it can be offered. */
export const LANGUAGES_WITH_RULES = Object.keys(NEVER);

export function forbiddenWordFindings(content: ScriptContent): readonly string[] {
  return everyLine(content)
    .filter(({ path }) => !QUOTED.test(path))
    .flatMap(({ language, path, line }) => {
      const broken = Object.entries(NEVER[language] ?? {}).flatMap(([rule, words]) => {
        const word = words.exec(line)?.[0];
        return word === undefined ? [] : [`${rule} («${word}»)`];
      });
      const apology = APOLOGY[language]?.exec(line)?.[0];
      if (apology !== undefined && !APOLOGY_ALLOWED.test(path)) broken.push(`an apology outside the places for it («${apology}»)`);
      if (TO_HARMED_CHILD.test(path) && COULD_HAVE_DONE[language]?.test(line)) broken.push('asks the harmed child what it could have done');
      return broken.map((problem) => finding(language, path, problem));
    });
}
