import common from '../../locales/en/common.json' with { type: 'json' };
import { STAGES, type Stage } from '../../src/domain/stages.ts';

const AROUND = ['start', 'settings', 'overview'] as const;
const BESIDE = ['documents', 'print'] as const;

/** A chapter of the page: a stage of the meeting, or what stands around it. */
export type Chapter = Stage | (typeof AROUND)[number] | (typeof BESIDE)[number];

/** In the order of the page. */
export const CHAPTERS: readonly Chapter[] = [...AROUND, ...STAGES, ...BESIDE];

const TITLES: Readonly<Record<Exclude<Chapter, Stage>, string>> = {
  start: 'Start',
  settings: 'Settings',
  overview: 'Record',
  documents: 'Documents',
  print: 'Paper kit',
};

/** One picture of the app, and the heading of the page that it shows. */
export interface Picture {
  readonly chapter: Chapter;
  readonly file: string;
  readonly heading: string;
}

function isStage(chapter: Chapter): chapter is Stage {
  return STAGES.some((stage) => stage === chapter);
}

/** `docs/screens.md`: a heading for each chapter, and under it its pictures in the order they were taken. */
export function screensPage(pictures: readonly Picture[]): string {
  const chapters = CHAPTERS.map((chapter) => {
    const title = isStage(chapter) ? common.stage[chapter] : TITLES[chapter];
    const lines = pictures
      .filter((picture) => picture.chapter === chapter)
      .map(({ file, heading }) => `\`${file}\`\n\n![${heading.replaceAll(/[[\]]/g, '')}](screens/${file}.png)`);
    return [`## ${title}`, ...lines].join('\n\n');
  });
  return `${[
    '# Screens',
    'Every page of the app, from made-up records, in Dutch. Written by `npm run screens`; do not edit.',
    ...chapters,
  ].join('\n\n')}\n`;
}
