/** The page on which what was said is written down; any other page of a talk is named by its step. */
export const AFTER = 'after';
/** No step has this name, so that the talk begins at its first. */
const BEGINNING = 'beginning';

/** Names one page of somebody's talk, as the cursor keeps it. */
export function talkPlace(participant: string, page: string = BEGINNING): string {
  return `${participant}/${page}`;
}
