import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { renderMeetingChart } from '../../build/meeting-chart.ts';
import { STAGES, type Stage } from '../../src/domain/stages.ts';
import { meetingMachine } from '../../src/machine/meeting-machine.ts';
import { bounded, transitionsOf } from '../support/chart-run.ts';

const PAGE = fileURLToPath(new URL('../../docs/meeting-chart.md', import.meta.url));
const page = renderMeetingChart(meetingMachine);
const descriptionOf = (stage: Stage) => meetingMachine.root.states[stage]?.description;

test('docs/meeting-chart.md shows the chart as it is; `npm run chart` writes it anew', async () => {
  await expect(page).toMatchFileSnapshot(PAGE);
});

test('the page names every stage with its description, and every transition', () => {
  for (const stage of STAGES) {
    expect(page).toContain(`| ${stage} | ${descriptionOf(stage)} |`);
  }
  const arrows = page.split('\n').filter((line) => line.includes('-->'));
  const eventless = [...transitionsOf(meetingMachine).values()].filter((name) => name.includes('.always.'));
  expect(arrows).toHaveLength(eventless.length + 1);
  expect(page).not.toContain('| always |');
});

test('a chart with another way out has another page', () => {
  const { always: _out, ...closed } = meetingMachine.config.states?.closed ?? {};
  const changed = bounded(meetingMachine, { ...meetingMachine.config, states: { ...meetingMachine.config.states, closed } });
  expect(renderMeetingChart(changed)).not.toBe(page);
});

test('each description is a coordinator’s sentence, not a name', () => {
  for (const stage of STAGES) expect(descriptionOf(stage)).toMatch(/^\p{Lu}.{30,}\.$/u);
});
