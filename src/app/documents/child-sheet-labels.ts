import type { LabelsOf } from './labels-from.ts';

/** Every sentence the child's sheet says itself, each of at most ten words (`locales/<language>/child-sheet.json`). */
export const CHILD_LABELS = {
  'child-sheet': [
    'title',
    'for',
    'mine',
    'others',
    'none-needed',
    'not-reached',
    'more',
    'who-helps',
    'school-helps',
    'if-wrong',
    'tell',
    'tell-school',
    'talk-again',
    'changes',
    'footer',
    'picture/mine',
    'picture/others',
    'picture/who-helps',
    'picture/if-wrong',
    'picture/talk-again',
  ],
} as const;

export type ChildSheetLabels = LabelsOf<typeof CHILD_LABELS>['child-sheet'];
