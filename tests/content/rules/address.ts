import { everyLine, finding, type ScriptContent } from './script-content.ts';

const SAYS_U = /\b(u|uw|uzelf)\b/i;
const SAYS_JE = /\b(je|jij|jou|jouw|jullie|jezelf)\b/i;

/** In Dutch a parent is "u"; a child and a teacher are "je". */
export function addressFindings(content: ScriptContent): readonly string[] {
  return everyLine(content)
    .filter(({ language }) => language === 'nl')
    .flatMap(({ path, line }) => [
      ...(isSaidToParent(path) && SAYS_JE.test(line) ? [finding('nl', path, `je to a parent «${line}»`)] : []),
      ...(isSaidToChildOrTeacher(path) && SAYS_U.test(line) ? [finding('nl', path, `u to a child or a teacher «${line}»`)] : []),
    ]);
}

function isSaidToParent(path: string): boolean {
  if (path.includes('/staff/')) return false;
  return (
    /parent-of-|\/adult-(a2|b1)\/|\/(parents|to-parents\w*|to-other-adult|to-witness-adult|read-back-owner-adult)(\/|$)|^profile\/adult/.test(
      path,
    ) || /^(preparation\/witness\/adult|facilitator\/assent\/adult|preparation\/close\/adults)/.test(path)
  );
}

function isSaidToChildOrTeacher(path: string): boolean {
  if (path.includes('parents')) return false;
  return (
    /\/groep-|\/(children|to-child|to-other-child|to-witness-child)(\/|$)|\/staff(\/|$)|\/to-staff$|^notices\/child$/.test(path) ||
    /^profile\/(responsible|harmed)|^follow-up\/(harmed|responsible|closing\/(harmed|responsible))/.test(path)
  );
}
