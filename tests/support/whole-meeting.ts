import { expect, type Locator, test } from '@playwright/test';
import type { AppPage } from './app-test.ts';
import type { Hand } from './hands.ts';
import { copyFor, label } from './labels.ts';
import { PASSPHRASE } from './seeding-page.ts';

/** Somebody who is added by hand, with words that must stay out of every family's sheet. */
interface Joining {
  readonly name: string;
  readonly way: string;
  readonly group?: string;
}

/** Who is in a meeting, and what must not leave it. */
export interface Cast {
  readonly facilitator: string;
  readonly harmed: string;
  readonly responsible: string;
  /** Everyone in the circle but the facilitator. */
  readonly speakers: readonly string[];
  /** Friends and witnesses: on no sheet. */
  readonly unnamed: readonly string[];
  /** Adults to whom the agreements are read aloud before they sign. */
  readonly readTo: readonly string[];
  readonly agreements: readonly { readonly what: string; readonly owner: string; readonly helper: string; readonly seen: string }[];
  /** How the sheet prints what an agreement says of a friend. */
  readonly withoutName: string;
  readonly isRehearsal: boolean;
}

/** What somebody says in the meeting: findable wherever it would turn up. */
export function answerOf(name: string): string {
  return `antwoord${name}`;
}

const HARMED = 'Noa';
const RESPONSIBLE = 'Sem';
const group = (value: string) => label('common:group', { group: value });

/** Eight people besides the facilitator: two children with a parent each, a friend of each, a teacher and a witness. */
const JOINING: readonly Joining[] = [
  { name: HARMED, way: label('participants:way.harmed-child'), group: group('4') },
  { name: RESPONSIBLE, way: label('participants:way.responsible-child'), group: group('7') },
  { name: 'Fatima', way: label('participants:way.parent-of', { name: HARMED }) },
  { name: 'Erik', way: label('participants:way.parent-of', { name: RESPONSIBLE }) },
  { name: 'Wendelmoet', way: label('participants:way.with', { name: HARMED }), group: group('4') },
  { name: 'Quirijn', way: label('participants:way.with', { name: RESPONSIBLE }), group: group('7') },
  { name: 'Kees', way: label('participants:way.school') },
  { name: 'Xanthe', way: label('participants:way.somebody-else'), group: group('7') },
];

export const EIGHT: Cast = {
  facilitator: 'Anouk',
  harmed: HARMED,
  responsible: RESPONSIBLE,
  speakers: JOINING.map(({ name }) => name),
  unnamed: ['Wendelmoet', 'Quirijn', 'Xanthe'],
  readTo: ['Fatima'],
  agreements: [
    { what: 'De school kijkt elke pauze mee bij de gymzaal.', owner: 'Kees', helper: 'juf Iris', seen: 'Kees noteert of het rustig was.' },
    { what: 'Sem maakt de tas van Noa schoon.', owner: RESPONSIBLE, helper: 'Erik', seen: 'Wendelmoet ziet dat de tas weer mee kan.' },
  ],
  withoutName: 'Een klasgenoot ziet dat de tas weer mee kan.',
  isRehearsal: false,
};

/** The people of the rehearsal who come to the circle. */
export const REHEARSING: Cast = {
  facilitator: 'Anouk',
  harmed: 'Yara',
  responsible: 'Daan',
  speakers: ['Samira', 'Yara', 'Lotte', 'Joost', 'Milan', 'Daan', 'Peter'],
  unnamed: ['Lotte', 'Milan'],
  readTo: ['Samira', 'Peter'],
  agreements: [{ what: 'Daan maakt de fiets van Yara heel.', owner: 'Daan', helper: 'Peter', seen: 'Lotte hoort de bel weer.' }],
  withoutName: 'Een klasgenoot hoort de bel weer.',
  isRehearsal: true,
};

const INTERPRETER = 'Nadia';

/** What is typed beside the answers, and must stay where it was typed. */
export const KEPT_APART = {
  place: 'achter de gymzaal',
  description: 'beschrijvingsmerk: de tas lag in de sloot.',
  ownWords: 'eigenwoordenmerk',
  fears: 'zorgenmerk',
  notTelling: 'privemerk',
  memory: 'geheugenmerk',
} as const;

export const IF_WRONG = 'Vertel het dezelfde dag aan juf Iris.';

/** How one person signs. */
export type Signing = { readonly name: string } & (
  | { readonly way: 'typed' | 'paper' | 'later'; readonly draw?: undefined }
  | { readonly way: 'drawn'; readonly draw: (pad: Locator) => Promise<void> }
);

/** A day in the past whose day and month are the same number, so that it can be typed in any order of parts. */
export function pastDay(today = new Date()): string {
  const month = today.getMonth() === 0 ? 12 : today.getMonth();
  const year = today.getMonth() === 0 ? today.getFullYear() - 1 : today.getFullYear();
  const part = String(month).padStart(2, '0');
  return `${year}-${part}-${part}`;
}

/** A whole meeting as one coordinator leads it, from the first start to the sheet; the hand says with what it is worked. */
export class WholeMeeting {
  readonly #app: AppPage;
  readonly #hand: Hand;
  readonly #cast: Cast;

  constructor(app: AppPage, hand: Hand, cast: Cast) {
    this.#app = app;
    this.#hand = hand;
    this.#cast = cast;
  }

  async firstStart(): Promise<void> {
    await test.step('first start', async () => {
      const { page } = this.#app;
      await this.#app.open();
      await this.#hand.type(page.getByLabel(label('first-start:name')), this.#cast.facilitator);
      await this.#hand.choose(page.getByRole('radio', { name: label('first-start:profile-policy') }));
      await this.#press(label('passphrase:own-sentence'));
      await this.#hand.type(this.#app.field('new-passphrase'), PASSPHRASE);
      await this.#press(label('first-start:make'));
      await expect(this.#app.heading).toHaveText(label('recovery:title'), { timeout: 60_000 });
      await this.#press(label('recovery:later'));
      await expect(this.#app.heading).toHaveText(label('records:empty-title'), { timeout: 60_000 });
      await this.#press(label('records:new'));
    });
  }

  async incident(): Promise<void> {
    await test.step('incident', async () => {
      await this.#at(label('incident:title'));
      const { page } = this.#app;
      await this.#hand.type(this.#app.field('protection/watches'), 'Kees, elke pauze.');
      await this.#hand.type(this.#app.field('protection/goes-to'), 'juf Iris');
      await this.#hand.date(page.getByLabel(label('incident:field.date')), pastDay());
      await this.#hand.type(this.#app.field('incident/place'), KEPT_APART.place);
      await this.#press(label('incident:kind.bullying'));
      await this.#hand.type(this.#app.field('incident/description'), KEPT_APART.description);
      await this.#press(label('incident:next'));
    });
  }

  async participants(): Promise<void> {
    await test.step('participants', async () => {
      await this.#at(label('participants:title'));
      for (const person of JOINING) await this.#join(person);
      await this.#detail('Fatima', async () => {
        await this.#hand.pick(this.#app.page.getByLabel(label('participants:reading-level')), label('participants:reading.a2'));
        await this.#hand.type(this.#app.page.getByLabel(label('participants:interpreter'), { exact: true }), INTERPRETER);
      });
      await this.#detail('Erik', async () => undefined);
      await this.#hand.type(this.#app.field('room/second-adult'), 'Iris, intern begeleider');
      await this.#hand.type(this.#app.field('room/second-room'), 'lokaal 3');
      await this.#press(label('participants:next'));
    });
  }

  async #join({ name, way, group: groupOf }: Joining): Promise<void> {
    await this.#press(way);
    const row = this.#app.page.locator('li').filter({ has: this.#app.page.locator('[data-field$="/name"]') });
    await this.#hand.type(row.locator('[data-field$="/name"]'), name);
    if (groupOf) await this.#hand.pick(row.locator('select'), groupOf);
    await this.#hand.press(row.getByRole('button', { name: label('participants:done'), exact: true }));
    await expect(row).toHaveCount(0);
    await expect(this.#app.button(label('participants:edit', { name }))).toBeVisible();
  }

  /** A parent's own page: authority, and whatever else there is to say. */
  async #detail(name: string, more: () => Promise<void>): Promise<void> {
    await this.#press(label('participants:edit', { name }));
    await this.#at(name);
    await more();
    const authority = this.#app.page.getByRole('group', { name: label('participants:authority-question') });
    await this.#hand.choose(authority.getByRole('radio', { name: label('participants:authority.yes'), exact: true }));
    await this.#press(label('participants:done'));
    await this.#at(label('participants:title'));
  }

  async safety(): Promise<void> {
    await test.step('safety', async () => {
      await this.#at(label('safety:title'));
      const { page } = this.#app;
      await this.#hand.choose(page.getByRole('radio', { name: label('safety:none-of-these') }));
      await this.#hand.tick(page.getByRole('checkbox', { name: label('safety:flag.interpreter') }));
      await this.#hand.type(this.#app.field('flag/interpreter'), 'Vooraf samen gesproken.');
      await this.#press(label('safety:next'));
    });
  }

  async preparation(): Promise<void> {
    await test.step('preparation', async () => {
      await this.#at(label('preparation:title'));
      const names = await this.#preparationNames();
      expect(names[0]).toBe(HARMED);
      expect([...names].sort()).toEqual(JOINING.map(({ name }) => name).sort());
      for (const [at, name] of names.entries()) {
        await this.#talkWith(name, at === 0);
        await this.#writeDown(name);
        if (at < names.length - 1) await this.#press(label('preparation:stop-today'));
        await this.#at(label('preparation:title'));
      }
      await this.#press(label('preparation:next'));
    });
  }

  /** In the order of the list. */
  async #preparationNames(): Promise<string[]> {
    const opening = label('preparation:talk-with', { name: '' });
    const buttons = this.#app.page.getByRole('button', { name: opening });
    const names = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.slice(opening.length));
  }

  /** The whole talk step by step for one, straight to the writing down for the others. */
  async #talkWith(name: string, isWhole: boolean): Promise<void> {
    if (!isWhole) return this.#press(label('preparation:write-down-of', { name }));
    await this.#press(label('preparation:talk-with', { name }));
    await this.#at(name);
    const next = this.#app.page.getByRole('button', { name: label('preparation:next-is', { next: '' }) });
    const last = this.#app.button(label('preparation:next-is', { next: label('preparation:write-down-next') }));
    for (let step = 0; step < 30 && !(await last.isVisible()); step += 1) {
      const before = await next.innerText();
      await this.#hand.press(next);
      await expect(next).not.toHaveText(before);
    }
    await this.#hand.press(last);
  }

  async #writeDown(name: string): Promise<void> {
    await this.#at(label('preparation:what-said', { name }));
    const { page } = this.#app;
    const conditions = page.locator('[data-field^="precondition-words/"]');
    for (let at = 0; at < (await conditions.count()); at += 1) {
      const field = conditions.nth(at);
      const words = (await field.getAttribute('data-field')) ?? '';
      await this.#hand.type(field, `${KEPT_APART.ownWords} ${name} ${at}`);
      const card = page
        .locator('section, div')
        .filter({ has: page.locator(`[data-field="${words}"]`) })
        .filter({ has: page.locator('fieldset') })
        .last();
      await this.#hand.choose(card.getByRole('radio', { name: label('common:yes'), exact: true }));
    }
    const wish = page.getByRole('group', { name: label('preparation:apology-wish', { name }) });
    if (await wish.isVisible()) await this.#hand.choose(wish.getByRole('radio', { name: label('common:yes'), exact: true }));
    if (name === HARMED) {
      await this.#hand.type(page.getByLabel(label('preparation:fears-and-needs')), KEPT_APART.fears);
      await this.#hand.type(page.getByLabel(label('preparation:not-telling')), KEPT_APART.notTelling);
    }
    await this.#hand.press(page.getByRole('button', { name: new RegExp(`^${label('preparation:save')}`) }));
    await expect(this.#app.heading).not.toHaveText(label('preparation:what-said', { name }));
  }

  async preconditions(): Promise<void> {
    await test.step('preconditions', async () => {
      await this.#at(label('preconditions:shut-title'));
      const { page } = this.#app;
      await expect(this.#app.button(label('preconditions:start'))).toHaveAttribute('aria-disabled', 'true');
      await this.#hand.press(page.getByRole('button', { name: label('preconditions:set-label', { condition: '' }) }));
      const calm = page.getByRole('group', { name: label('preconditions:set-legend-no-new-incident') });
      await this.#hand.choose(calm.getByRole('radio', { name: label('common:yes'), exact: true }));
      // The same page, so the focus stays with the answer that opened the gate.
      await expect(this.#app.heading).toHaveText(label('preconditions:open-title'));
      await this.#press(label('preconditions:to-day-card'));
    });
  }

  async door(): Promise<void> {
    await test.step('day card and the door', async () => {
      await this.#at(label('meeting:day-card-title'));
      const { page } = this.#app;
      await this.#hand.tick(page.getByRole('checkbox', { name: label('meeting:check.paper-kit') }));
      await this.#press(label('meeting:ask-once-more'));
      await this.#at(label('meeting:asking-title'));
      const begin = this.#app.button(label('meeting:begin'));
      const next = page.getByRole('button', {
        name: new RegExp(`^(${label('meeting:next-to', { name: '' })}|${label('meeting:asked-all')})`),
      });
      for (let asked = 0; asked < this.#cast.speakers.length; asked += 1) {
        await expect(begin).toHaveAttribute('aria-disabled', 'true');
        const now = page.locator('li[aria-current="step"]');
        const before = (await now.allInnerTexts()).join();
        if (asked === 0) expect(before).toContain(this.#cast.harmed);
        await this.#hand.choose(now.getByRole('radio', { name: label('meeting:answer-yes'), exact: true }));
        await this.#hand.press(next);
        await expect.poll(async () => (await now.allInnerTexts()).join()).not.toBe(before);
      }
      await expect(begin).not.toHaveAttribute('aria-disabled', 'true');
      await this.#press(label('meeting:begin'));
      await this.#at(label('meeting:opening-title'));
    });
  }

  async agreements(): Promise<void> {
    await test.step('agreements', async () => {
      const { page } = this.#app;
      for (const [at, agreement] of this.#cast.agreements.entries()) {
        await this.#at(label('agreements:title'));
        await this.#press(at === 0 ? label('agreements:first') : label('agreements:another'));
        await this.#press(label('agreements:block.own-words'));
        await this.#hand.type(page.getByLabel(label('agreements:field.what')), agreement.what);
        await this.#hand.pick(page.getByLabel(label('agreements:field.owner')), agreement.owner);
        await this.#hand.type(page.getByLabel(label('agreements:field.helper')), agreement.helper);
        await this.#hand.type(page.getByLabel(label('agreements:field.seen')), agreement.seen);
        await this.#press(label('agreements:in-weeks', { count: 2 + at * 2 }));
        await this.#press(label('agreements:read-aloud'));
        await this.#everyoneAssents();
        await this.#press(label('agreements:agreed-go-on'));
      }
      await this.#press(label('agreements:if-wrong'));
      await this.#hand.type(this.#app.field('if-wrong'), IF_WRONG);
      await this.#press(label('agreements:keep'));
      await this.#press(label('agreements:to-signatures'));
    });
  }

  async #everyoneAssents(): Promise<void> {
    const { page } = this.#app;
    const now = page.locator('li[aria-current="step"]');
    await now.waitFor();
    for (let asked = 0; asked < this.#cast.speakers.length && (await now.count()) > 0; asked += 1) {
      const before = (await now.allInnerTexts()).join();
      if (asked === 0) expect(before).toContain(this.#cast.harmed);
      await this.#hand.press(now.getByRole('button').first());
      await expect.poll(async () => (await now.allInnerTexts()).join()).not.toBe(before);
    }
    await expect(now).toHaveCount(0);
  }

  /** Each signs on an own page that shows nothing of the others; a drawn signature is made by the hand that can draw. */
  async signatures(ways: readonly Signing[]): Promise<void> {
    await test.step('signatures', async () => {
      for (const signing of ways) {
        await this.#at(label('signatures:title'));
        await this.#press(label('signatures:hand-over-to', { name: signing.name }));
        if (signing.name !== this.#cast.facilitator) {
          await this.#at(label('signatures:give-to', { name: signing.name }));
          await this.#press(label('signatures:i-am', { name: signing.name }));
        }
        await this.#at(label('signatures:sheet-title', { name: signing.name }));
        await this.#sign(signing);
        if (signing.name === this.#cast.facilitator) continue;
        await this.#at(label('signatures:thank-you'));
        for (const { name } of ways)
          if (name !== this.#cast.facilitator) await expect(this.#app.page.locator('main')).not.toContainText(name);
        await this.#press(label('signatures:i-am', { name: this.#cast.facilitator }));
      }
      await this.#at(label('signatures:title'));
      await this.#press(label('signatures:to-follow-up'));
    });
  }

  async #sign({ name, way, draw }: Signing): Promise<void> {
    const { page } = this.#app;
    for (const agreement of this.#cast.agreements) await expect(page.locator('main')).toContainText(agreement.what);
    const read = page.getByRole('checkbox', { name: label('signatures:read-and-retold') });
    if (this.#cast.readTo.includes(name)) await this.#hand.tick(read);
    else await expect(read).toHaveCount(0);
    await this.#hand.choose(page.getByRole('radio', { name: label(`signatures:way.${way}`), exact: true }));
    if (way === 'typed') await this.#hand.type(page.getByLabel(label('signatures:type-your-name')), name);
    if (way === 'drawn') await draw(page.getByRole('img', { name: label('signatures:pad', { name }) }));
    await this.#press(name === this.#cast.facilitator ? label('signatures:done') : label('signatures:done-hand-back'));
  }

  /** Makes the sheet of one parent and hands it over as a download; resolves to the path of the file. */
  async sheetFor(name: string): Promise<string> {
    return test.step(`sheet for ${name}`, async () => {
      const { page } = this.#app;
      await this.#press(label('common:record-named', { name: 'Kievit' }));
      await this.#press(label('overview:documents'));
      await this.#at(label('documents:title'));
      await this.#press(copyFor(name));
      const download = page.waitForEvent('download');
      await this.#press(label('documents:make-and-save'));
      const file = await download;
      expect(file.suggestedFilename()).toBe('onze-afspraken.pdf');
      await expect(page.getByRole('status').filter({ hasText: label('documents:handed-over') })).toBeVisible();
      return file.path();
    });
  }

  async #press(name: string): Promise<void> {
    await this.#hand.press(this.#app.button(name));
  }

  /** A new page is there when its heading is, and the heading has the focus. */
  async #at(heading: string): Promise<void> {
    await expect(this.#app.heading).toHaveText(heading);
    await expect(this.#app.heading).toBeFocused();
    await expect(this.#app.page.getByText(label('common:rehearsal-mark'))).toHaveCount(this.#cast.isRehearsal ? 1 : 0);
  }
}
