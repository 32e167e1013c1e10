import { expect, type Locator, type Page } from '@playwright/test';

/** How somebody works the app: the journeys say what is done, a hand says with what. */
export interface Hand {
  readonly page: Page;
  /** Presses a button, a chip or a line that can be pressed. */
  press(control: Locator): Promise<void>;
  /** Chooses one of a few. */
  choose(radio: Locator): Promise<void>;
  tick(checkbox: Locator): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
  /** Chooses a line of a list by what it says. */
  pick(list: Locator, line: string): Promise<void>;
  /** Date as YYYY-MM-DD. */
  date(field: Locator, date: string): Promise<void>;
}

/** Stops after so many: the control cannot be reached. */
const MOST_TABS = 200;

/** Keys alone: no method of the mouse or the touch screen is called, and no element gets focus but by Tab. */
export class KeyboardHand implements Hand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(control: Locator): Promise<void> {
    await this.reach(control);
    await this.page.keyboard.press('Enter');
  }

  async choose(radio: Locator): Promise<void> {
    await radio.waitFor();
    // Only one radio of a group is a stop of the Tab key; arrows lead to the others and choose them.
    await this.#tabTo(radio, true);
    for (let moves = 0; moves < 20; moves += 1) {
      const state = await radio.evaluate((element: HTMLInputElement) => ({
        isHere: element === document.activeElement,
        isChecked: element.checked,
      }));
      if (state.isHere && state.isChecked) return;
      await this.page.keyboard.press(state.isHere ? 'Space' : 'ArrowDown');
    }
    throw new Error(`the arrow keys do not lead to ${radio}`);
  }

  async tick(checkbox: Locator): Promise<void> {
    await this.reach(checkbox);
    await this.page.keyboard.press('Space');
    await expect(checkbox).toBeChecked();
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.reach(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  async pick(list: Locator, line: string): Promise<void> {
    await this.reach(list);
    await this.page.keyboard.type(line);
    await expect(list.locator('option:checked')).toHaveText(line);
  }

  async date(field: Locator, date: string): Promise<void> {
    await this.reach(field);
    const [year = '', month = '', day = ''] = date.split('-');
    // Which part comes first differs from browser to browser; the value tells.
    for (const parts of [
      [day, month, year],
      [month, day, year],
      [year, month, day],
    ]) {
      await this.page.keyboard.type(parts.join(''));
      if ((await field.inputValue()) === date) return;
      await this.page.keyboard.press('Tab');
      await this.reach(field);
    }
    await expect(field).toHaveValue(date);
  }

  /** Tab, or Shift+Tab when that is nearer, until the control has the focus. */
  async reach(control: Locator): Promise<void> {
    await control.waitFor();
    await this.#tabTo(control, false);
  }

  async #tabTo(control: Locator, isAnyOfGroup: boolean): Promise<void> {
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      const way = await control.evaluate((element, anyOfGroup) => {
        const now = document.activeElement;
        if (now === element) return 'here';
        if (anyOfGroup && now instanceof HTMLInputElement && element instanceof HTMLInputElement && now.name === element.name)
          return 'here';
        const isBehind =
          now !== null && now !== document.body && (element.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        return isBehind ? 'back' : 'on';
      }, isAnyOfGroup);
      if (way === 'here') return;
      await this.page.keyboard.press(way === 'back' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`the Tab key does not lead to ${control}`);
  }
}

/** The words of a radio button or a tick box, which take the press: its own box is not drawn. */
function wordsOf(choice: Locator): Locator {
  return choice.locator('xpath=ancestor::label');
}

/** Chooses a radio button, or ticks a box, with the mouse. */
export async function chooseByWords(choice: Locator): Promise<void> {
  await wordsOf(choice).click();
  await expect(choice).toBeChecked();
}

/** Mouse and finger: every control is pressed where it stands, big enough and with nothing lying over it. */
export class TouchHand implements Hand {
  readonly page: Page;
  #isMouseNext = false;

  constructor(page: Page) {
    this.page = page;
  }

  async press(control: Locator): Promise<void> {
    this.#isMouseNext = !this.#isMouseNext;
    if (this.#isMouseNext) await control.tap();
    else await control.click();
  }

  async choose(radio: Locator): Promise<void> {
    await this.press(wordsOf(radio));
    await expect(radio).toBeChecked();
  }

  async tick(checkbox: Locator): Promise<void> {
    await this.press(wordsOf(checkbox));
    await expect(checkbox).toBeChecked();
  }

  async type(field: Locator, text: string): Promise<void> {
    await field.tap();
    await field.fill(text);
  }

  async pick(list: Locator, line: string): Promise<void> {
    await list.tap();
    await list.selectOption({ label: line });
  }

  async date(field: Locator, date: string): Promise<void> {
    await field.tap();
    await field.fill(date);
  }
}
