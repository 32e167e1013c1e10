import { everyLabel, type Locales, localeFinding, placeholdersIn, pluralOf } from './locale-files.ts';

/** Labels that are rightly the same in English as in Dutch: proper names, and words that both languages have. */
const SAME_IN_BOTH: readonly string[] = ['Herstelwijzer', 'Incident', 'later', 'Later', '{{count}} week'];

/** Every file and key of the Dutch source is in the other languages, and nothing besides. */
export function keyFindings(locales: Locales): readonly string[] {
  const bases = (language: string, file: string) => new Set(Object.keys(locales[language]?.[file] ?? {}).map((key) => pluralOf(key).base));
  const dutchFiles = Object.keys(locales.nl ?? {});
  return Object.keys(locales).flatMap((language) => {
    const files = Object.keys(locales[language] ?? {});
    return [
      ...dutchFiles.filter((file) => !files.includes(file)).map((file) => `${file}.json (${language}): missing`),
      ...files.filter((file) => !dutchFiles.includes(file)).map((file) => `${file}.json (${language}): not in nl`),
      ...files
        .filter((file) => dutchFiles.includes(file))
        .flatMap((file) => {
          const [own, dutch] = [bases(language, file), bases('nl', file)];
          return [
            ...[...dutch].filter((key) => !own.has(key)).map((key) => localeFinding(language, file, key, 'missing')),
            ...[...own].filter((key) => !dutch.has(key)).map((key) => localeFinding(language, file, key, 'not in nl')),
          ];
        }),
    ];
  });
}

/** A label with a count has each plural form of its language; other labels have none. */
export function pluralFindings(locales: Locales): readonly string[] {
  return Object.entries(locales).flatMap(([language, files]) => {
    const needed: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    return Object.entries(files).flatMap(([file, labels]) => {
      const keys = Object.keys(labels).map((key) => ({ key, ...pluralOf(key) }));
      const plural = new Set(keys.flatMap(({ base, form }) => (form === undefined ? [] : [base])));
      return [
        ...[...plural].flatMap((base) => {
          const forms = keys.flatMap((one) => (one.base === base && one.form !== undefined ? [one.form] : []));
          return [
            ...needed
              .filter((form) => !forms.includes(form))
              .map((form) => localeFinding(language, file, `${base}_${form}`, 'missing plural form')),
            ...forms
              .filter((form) => !needed.includes(form))
              .map((form) => localeFinding(language, file, `${base}_${form}`, 'no plural form of this language')),
          ];
        }),
        ...keys
          .filter(({ key, form }) => form === undefined && placeholdersIn(labels[key] ?? '').includes('count'))
          .map(({ key }) => localeFinding(language, file, key, 'has a count but no plural forms')),
      ];
    });
  });
}

/** Each label fills the same placeholders as the Dutch one. A plural form may write its number out ("één dag"). */
export function placeholderFindings(locales: Locales): readonly string[] {
  const usedIn = (language: string, file: string, base: string, alsoCount: boolean) => {
    const texts = Object.entries(locales[language]?.[file] ?? {}).filter(([key]) => pluralOf(key).base === base);
    return [...new Set(texts.flatMap(([, text]) => placeholdersIn(text)))].filter((name) => alsoCount || name !== 'count').sort();
  };
  return everyLabel(locales).flatMap(({ language, file, key, text }) => {
    const { base, form } = pluralOf(key);
    if (Object.keys(locales.nl?.[file] ?? {}).every((dutch) => pluralOf(dutch).base !== base)) return [];
    const own = placeholdersIn(text).filter((name) => form === undefined || name !== 'count');
    const dutch = usedIn('nl', file, base, form === undefined);
    return own.join() === dutch.join()
      ? []
      : [localeFinding(language, file, key, `placeholders (${own.join(', ')}) differ from nl (${dutch.join(', ')})`)];
  });
}

/** No label is empty, or left in Dutch. */
export function textFindings(locales: Locales, sameInBoth: readonly string[] = SAME_IN_BOTH): readonly string[] {
  return everyLabel(locales).flatMap(({ language, file, key, text }) => {
    if (text.trim() === '') return [localeFinding(language, file, key, 'empty')];
    const hasWords = /\p{L}/u.test(text.replace(/\{\{[^}]*\}\}/g, ''));
    const isDutch = language !== 'nl' && hasWords && text === locales.nl?.[file]?.[key] && !sameInBoth.includes(text);
    return isDutch ? [localeFinding(language, file, key, `the same as in nl «${text}»`)] : [];
  });
}

/** The tool asks nobody for a reason, labels nobody, blames nobody and does not shout. */
const NEVER: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  nl: {
    'asks for a reason': /\b(waarom|hoezo)\b/i,
    'a label': /\b(dader|slachtoffer|pester|pestkop|gepeste|aanstichter|meeloper)s?\b/i,
    blame: /\b(fout|foute|fouten|jouw schuld|zijn schuld|haar schuld)\b/i,
    'an exclamation mark': /!/,
  },
  en: {
    'asks for a reason': /\bwhy\b/i,
    'a label': /\b(bull(y|ies)|victim|offender|perpetrator|culprit|wrongdoer)s?\b/i,
    blame: /\b(your fault|your mistake|(his|her|their) fault)\b/i,
    'an exclamation mark': /!/,
  },
};

export function labelWordFindings(locales: Locales): readonly string[] {
  return everyLabel(locales).flatMap(({ language, file, key, text }) =>
    Object.entries(NEVER[language] ?? {}).flatMap(([rule, words]) => {
      const word = words.exec(text)?.[0];
      return word === undefined ? [] : [localeFinding(language, file, key, `${rule} («${word}»)`)];
    }),
  );
}

/** Every failure has words for what happened, what is kept and one next step; no words are left of a failure that is gone. */
export function failureFindings(locales: Locales, codes: readonly string[]): readonly string[] {
  const wanted = codes.flatMap((code) => ['what', 'kept', 'next'].map((part) => `${code}.${part}`));
  return Object.entries(locales).flatMap(([language, files]) => {
    const keys = Object.keys(files.errors ?? {});
    return [
      ...wanted.filter((key) => !keys.includes(key)).map((key) => localeFinding(language, 'errors', key, 'missing')),
      ...keys.filter((key) => !wanted.includes(key)).map((key) => localeFinding(language, 'errors', key, 'belongs to no failure')),
    ];
  });
}
