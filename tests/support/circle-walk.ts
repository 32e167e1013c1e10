import { expect, type Page, test } from '@playwright/test';
import type { AppPage } from './app-test.ts';
import type { Hand } from './hands.ts';
import { label } from './labels.ts';
import { answerOf, type Cast, KEPT_APART } from './whole-meeting.ts';

/** What somebody does in the open circle; keys and buttons do the same. */
export interface CircleHand {
  next(): Promise<void>;
  notNow(): Promise<void>;
  later(): Promise<void>;
  back(): Promise<void>;
  /** Types into the note of this turn and leaves the field. */
  note(text: string): Promise<void>;
  /** Types into the memory aid of this turn and closes it. */
  memory(text: string): Promise<void>;
}

/** The keys of the meeting, as `?` shows them. */
export class CircleKeys implements CircleHand {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  next = () => this.#page.keyboard.press('ArrowRight');
  notNow = () => this.#page.keyboard.press('x');
  later = () => this.#page.keyboard.press('l');
  back = () => this.#page.keyboard.press('ArrowLeft');

  async note(text: string): Promise<void> {
    await this.#page.keyboard.press('o');
    await expect(this.#page.locator('[data-field^="answer/"]')).toBeFocused();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeFocused();
  }

  async memory(text: string): Promise<void> {
    await this.#page.keyboard.press('m');
    await expect(
      this.#page
        .getByRole('button', { name: label('meeting:close-drawer') })
        .or(this.#page.locator('[data-field^="note/"]'))
        .first(),
    ).toBeVisible();
    // Covered: the first letter uncovers it and is typed.
    await expect.poll(() => this.#page.evaluate(() => document.activeElement?.tagName)).toMatch(/BUTTON|TEXTAREA/);
    await this.#page.keyboard.type(text);
    await expect(this.#page.locator('[data-field^="note/"]')).toHaveValue(text);
    await this.#page.keyboard.press('Escape');
  }
}

/** The buttons of the meeting. */
export class CircleButtons implements CircleHand {
  readonly #page: Page;
  readonly #hand: Hand;

  constructor(hand: Hand) {
    this.#page = hand.page;
    this.#hand = hand;
  }

  #button(name: string) {
    return this.#page.getByRole('button', { name, exact: true });
  }

  next = () =>
    this.#hand.press(
      this.#page
        .getByRole('group', { name: label('meeting:bar') })
        .or(this.#page.getByLabel(label('meeting:bar')))
        .first()
        .getByRole('button')
        .last(),
    );
  notNow = () => this.#hand.press(this.#button(label('meeting:not-now')));
  later = () => this.#hand.press(this.#button(label('meeting:later')));
  back = () => this.#hand.press(this.#button(label('meeting:back')));

  async note(text: string): Promise<void> {
    const field = this.#page.locator('[data-field^="answer/"]');
    if (!(await field.isVisible())) await this.#hand.press(this.#button(label('meeting:note')));
    await this.#hand.type(field, text);
  }

  async memory(text: string): Promise<void> {
    await this.#hand.press(this.#button(label('meeting:memory-aid')));
    const field = this.#page.locator('[data-field^="note/"]');
    const covered = this.#button(label('meeting:covered'));
    await expect(field.or(covered)).toBeVisible();
    if (await covered.isVisible()) await this.#hand.press(covered);
    await this.#hand.type(field, text);
    await this.#hand.press(this.#button(label('meeting:close-drawer')));
  }
}

/** Words on the page that tell one turn from every other: question, person, sentence. Taken at one moment. */
export function turnOnPage(page: Page): Promise<string> {
  return page.evaluate(() =>
    ['h1', 'header', 'main section']
      .map((part) => document.querySelector<HTMLElement>(part)?.innerText.replace(/\d+ min|Opgeslagen|Bewaren…/g, '') ?? '')
      .join('\n'),
  );
}

/** The whole circle from the opening to the closing: every answer noted once, one not now, one later and taken up. */
export async function walkCircle(app: AppPage, circle: CircleHand, { speakers }: Cast): Promise<number> {
  return test.step('the circle', async () => {
    const { page } = app;
    await expect(app.heading).toHaveText(label('meeting:opening-title'));
    await circle.next();
    await expect(app.heading).toHaveText(label('meeting:ground-rules-title'));
    await circle.next();
    await expect(app.heading).not.toHaveText(label('meeting:ground-rules-title'));

    const noted = new Set<string>();
    let turns = 0;
    for (; turns < 120; turns += 1) {
      await expect(app.heading).toBeFocused();
      const before = await turnOnPage(page);
      if (before.startsWith(label('meeting:closing-title'))) break;
      const speaker = speakers.find((name) => before.includes(`${label('common:say-to')} ${name}\n`));
      if (speaker && !noted.has(speaker)) {
        noted.add(speaker);
        await circle.note(answerOf(speaker));
        if (noted.size === 1) await circle.memory(KEPT_APART.memory);
      }
      const shown = await turnOnPage(page);
      if (turns === 3) await circle.notNow();
      else if (turns === 5) await circle.later();
      else await circle.next();
      await expect.poll(() => turnOnPage(page), { intervals: [20, 50, 100] }).not.toBe(shown);
    }
    expect([...noted].sort()).toEqual([...speakers].sort());
    return turns;
  });
}
