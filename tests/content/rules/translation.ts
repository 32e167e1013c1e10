import { finding, linesAt, type ScriptContent } from './script-content.ts';

/** Lines that are rightly the same in another language as in Dutch: `<language> <path>`. None so far. */
const SAME_AS_DUTCH: readonly string[] = [];

/** A line that equals the Dutch one was most likely forgotten. */
export function untranslatedFindings(content: ScriptContent, allowed: readonly string[] = SAME_AS_DUTCH): readonly string[] {
  const plain = (line: string | undefined) => line?.trim().toLowerCase();
  return Object.keys(content.wordings)
    .filter((language) => language !== 'nl')
    .flatMap((language) =>
      Object.entries(content.wordings.nl?.lines ?? {})
        .filter(([path]) => !allowed.includes(`${language} ${path}`))
        .flatMap(([path, dutch]) =>
          linesAt(content, language, path)
            .filter((line, at) => plain(line) === plain(dutch[at]))
            .map((line) => finding(language, path, `the same as in nl «${line}»`)),
        ),
    );
}
