import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAYER_OF } from '../../src/domain/layers.ts';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import { PAPERS, type Paper } from '../../src/domain/papers.ts';
import { matterOf, sightOf, WHO_SEES_WHAT } from '../../src/domain/who-sees-what.ts';
import { anyEvent } from '../support/any-event.ts';

/** Design §4, "Documents", matter by matter, in the order of PAPERS; a dot is nothing. */
const TABLE = `
                   agreement  child-sheet  parents-notice  child-notice  paper-kit  full-record  full-record-conversation
  course           all        all          .               .             all        all          all
  code-name        .          .            .               .             .          all          all
  people           all        all          school          school        all        all          all
  surnames         .          .            .               .             .          all          all
  interpreters     .          .            .               .             all        all          all
  room             .          .            .               .             all        all          all
  incident-facts   .          .            .               .             .          all          all
  incident-place   .          .            .               .             all        .            all
  incident-story   .          .            .               .             .          .            all
  protection       .          .            .               .             .          .            all
  entry-stops      .          .            .               .             .          all          all
  flags            .          .            .               .             all        .            all
  measures         .          .            .               .             .          .            all
  preparation      .          .            .               .             .          .            all
  confidences      .          .            .               .             .          .            .
  apology-wish     .          .            .               .             all        .            all
  conditions       .          .            .               .             .          all          all
  condition-words  .          .            .               .             .          .            all
  other-form-words .          .            .               .             .          .            all
  day-card         .          .            .               .             all        .            all
  asked-once-more  .          .            .               .             .          all          all
  turns            .          .            .               .             all        .            all
  answers          .          .            .               .             .          .            all
  shared-answers   all        .            .               .             .          all          all
  after-stop       .          .            .               .             .          .            all
  agreements       own        own          .               .             .          all          all
  assent           .          .            .               .             .          all          all
  signatures       that       .            .               .             .          that         that
  follow-up-days   all        all          .               .             .          all          all
  follow-up-states .          .            .               .             .          all          all
  follow-up-words  .          .            .               .             .          .            all
  lessons          .          .            .               .             .          all          all
  handed-out       .          .            .               .             .          all          all
  notes            .          .            .               .             .          .            .
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

test('who sees what is what the design says, matter by matter and paper by paper', () => {
  const [papers = [], ...matters] = rows;
  expect(papers).toEqual(PAPERS);
  expect(matters.map(([matter]) => matter)).toEqual(Object.keys(WHO_SEES_WHAT));
  const table = Object.keys(WHO_SEES_WHAT).map((matter) => [
    matter,
    // The keys of the table are its matters.
    ...PAPERS.map((paper) => sightOf(paper, matter as keyof typeof WHO_SEES_WHAT) ?? '.'),
  ]);
  expect(table).toEqual(matters);
});

const isConfidence = (event: MeetingEvent) => event.type === 'preparation.worded' && event.field === 'not-telling';

test('the record on paper is the layer that stays; with the conversation it is all but the memory aid and what stays private', () => {
  const holds = (paper: Paper) => (event: MeetingEvent) => sightOf(paper, matterOf(event)) !== null;
  fc.assert(
    fc.property(anyEvent, (event) => {
      expect([event.type, holds('full-record')(event)]).toEqual([event.type, LAYER_OF[event.type] === 'agreement']);
      expect([event.type, holds('full-record-conversation')(event)]).toEqual([
        event.type,
        LAYER_OF[event.type] !== 'notes' && !isConfidence(event),
      ]);
    }),
    { numRuns: 1000 },
  );
  const [told] = fc.sample(anyEvent, { numRuns: 1000, seed: 1 }).filter(({ type }) => type === 'preparation.worded');
  if (told?.type !== 'preparation.worded') throw new Error('no such event');
  expect([told, { ...told, field: 'not-telling' }].map(matterOf)).toEqual(['preparation', 'confidences']);
});
