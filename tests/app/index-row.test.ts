import { expect, test } from 'vitest';
import { indexRowOf } from '../../src/app/index-row.ts';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { EMPTY_RECORD } from '../../src/domain/meeting-record.ts';
import { withFacts } from '../support/event-builder.ts';

const opened: Fact = {
  type: 'record.opened',
  record: 'R'.repeat(26),
  codeName: 'Kievit',
  script: { id: 'restorative-meeting', version: 1 },
  terms: { schoolDaysWithoutIncident: 5, followUpDays: [2, 14, 56] },
};

function withPeople(count: number, name: string) {
  const people = Array.from({ length: count }, (_, at) => `p${at}`);
  return people.reduce(
    (record, participant, at) =>
      withFacts(
        record,
        {
          type: 'participant.added',
          participant,
          role: at % 2 === 0 ? 'responsible' : 'harmed',
          side: at % 2 === 0 ? 'responsible' : 'harmed',
          group: '4',
          parentOf: null,
        },
        { type: 'participant.worded', participant, field: 'name', text: name },
      ),
    withFacts(EMPTY_RECORD, opened),
  );
}

test('a row holds initials, never a name', () => {
  const row = JSON.stringify(indexRowOf(withPeople(4, 'Ouiam-Yara')));
  expect(row).not.toContain('Ouiam');
  expect(row).toContain('"O."');
});

test.each(['Yara', '🙂'.repeat(3000), 'ﷺ'.repeat(5000), ''])('a row with twenty people stays within 512 bytes (%#)', (name) => {
  const bytes = new TextEncoder().encode(JSON.stringify(indexRowOf(withPeople(20, name)))).length;
  expect(bytes).toBeLessThanOrEqual(512);
});

test('the row is the same whichever entry stop it was', () => {
  const record = withFacts(withPeople(2, 'Yara'), { type: 'entry-stops.answered', outcome: 'another-route' });
  expect(Object.keys(record.held['entry-stops'] ?? {})).not.toContain('stop');
  expect(JSON.stringify(indexRowOf(record))).not.toMatch(/another-route|entry/);
});
