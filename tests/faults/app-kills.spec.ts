import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { eightInCircle, seedOf, turnAt } from '../support/cases.ts';
import { KillableApp } from '../support/killable-app.ts';
import { KILLS } from '../support/kills.ts';

const circle = eightInCircle(2);

test(`${KILLS} times the browser is killed while a note is typed in the meeting, and each time at most one character is lost`, async ({
  seedingPage,
  baseURL,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const laptop = await KillableApp.setUp(baseURL ?? '', seedingPage);
  try {
    const losses: number[] = [];
    let kept = '';
    let typed = '';
    for (let round = 0; round <= KILLS; round += 1) {
      const app = await laptop.start();
      if (round === 0) {
        await app.seed(seedOf('Kievit', circle, 'meeting', turnAt(circle, 2)));
        await app.page.reload();
      }
      await app.unlock();
      await app.openRecord('Kievit');
      const note = app.page.locator('[data-field^="answer/"]');
      await app.page.keyboard.press('o');
      await expect(note).toBeFocused();
      const found = await note.inputValue();
      expect((kept + typed).startsWith(found)).toBe(true);
      if (round > 0) losses.push(kept.length + typed.length - found.length);
      if (round === KILLS) break;
      kept = found;
      typed = '';
      await app.page.keyboard.press('Control+End');
      const killsAfter = 3 + Math.floor(Math.random() * 25);
      while (typed.length < killsAfter) {
        const letter = String.fromCharCode(97 + (typed.length % 26));
        await app.page.keyboard.press(letter);
        typed += letter;
        // Some twelve letters a second: faster than anybody types in a meeting.
        if (typed.length < killsAfter) await pause(40 + Math.random() * 60);
      }
      await laptop.kill();
    }
    expect(losses).toHaveLength(KILLS);
    expect(Math.max(...losses), `characters lost: ${losses.join(' ')}`).toBeLessThanOrEqual(1);
  } finally {
    await laptop.tearDown();
  }
});
