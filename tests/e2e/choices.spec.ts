import { expect } from '@playwright/test';
import type { Fact } from '../../src/domain/meeting-events.ts';
import { test } from '../support/app-test.ts';
import { CASE_OF_TWENTY } from '../support/case-of-twenty.ts';
import { eightAt, seedOf } from '../support/cases.ts';
import { courseUpTo } from '../support/course.ts';
import { fillDisk, keepDiskBusy } from '../support/disk.ts';
import { label } from '../support/labels.ts';

const person = seedOf('Reiger', eightAt('safety'), 'participants', 'sem');
const group = (number: number) => label('common:group', { group: String(number) });

test('a list shows what was chosen while it is written, and arrows go on from there', async ({ app, page }) => {
  await app.openSeeded(person);
  const list = page.getByRole('combobox', { name: label('participants:group') });
  await list.selectOption({ label: group(2) });
  await expect(page.getByText(label('common:saved'), { exact: true })).toBeVisible();
  const disk = await keepDiskBusy(page);
  await list.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
  await expect(list.locator('option:checked')).toHaveText(group(5));
  await expect(page.getByText(label('common:saving'), { exact: true })).toBeVisible();
  await disk.isFreeAgain();
  await expect(page.getByText(label('common:saved'), { exact: true })).toBeVisible();
  await expect(list.locator('option:checked')).toHaveText(group(5));
  const groups = (await app.storedEvents('Reiger')).flatMap((event) =>
    event.type === 'participant.set' && event.participant === 'sem' && event.choice.field === 'group' ? [event.choice.value] : [],
  );
  expect(groups.slice(-4)).toEqual(['2', '3', '4', '5']);
});

test('a choice that cannot be kept is said, and the list shows what is kept', async ({ app, page }) => {
  await app.openSeeded(person);
  const list = page.getByRole('combobox', { name: label('participants:group') });
  const kept = await list.inputValue();
  const disk = await fillDisk(page);
  const failure = page.getByRole('alert').filter({ hasText: label('errors:storage-full.what') });
  await list.selectOption({ label: group(2) });
  await expect(failure).toBeVisible();
  await expect(list).toHaveValue(kept);
  await disk.hasRoomAgain();
  await list.selectOption({ label: group(3) });
  await expect(failure).toBeHidden();
  await expect(list.locator('option:checked')).toHaveText(group(3));
});

test('the way on from a parent stands in view, whatever is to be said about authority and however long the names', async ({ app }) => {
  const twenty = courseUpTo('safety', CASE_OF_TWENTY);
  const parent = (choice: Extract<Fact, { type: 'participant.set' }>['choice']): Fact => ({
    type: 'participant.set',
    participant: 'hana',
    choice,
  });
  const unknown = parent({ field: 'authority', value: 'unknown' });
  const seeds = [
    seedOf('Reiger', eightAt('safety'), 'participants', 'hana', unknown),
    seedOf('Merel', eightAt('safety'), 'participants', 'hana', parent({ field: 'presence', value: 'not' })),
    seedOf('Kievit', twenty, 'participants', 'hana', parent({ field: 'authority', value: 'no' })),
  ];
  await app.openVault(...seeds);
  for (const { record } of seeds) {
    await app.openRecord(record.opened?.codeName ?? '');
    await expect(app.button(label('participants:done'))).toBeInViewport({ ratio: 1 });
    await app.backToRecords();
  }
});
