import { readFile } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import type { MeetingEvent } from '../../src/domain/meeting-events.ts';
import type { Stage } from '../../src/domain/stages.ts';
import { copyFor, label } from './labels.ts';
import { PASSPHRASE, type Seed, SeedingPage } from './seeding-page.ts';
import { NOTHING, Watch } from './watch.ts';

/** The app in one browser window, and the few steps that every journey begins with. */
export class AppPage {
  readonly page: Page;
  readonly #seedingPage: SeedingPage;
  readonly #address: string;

  constructor(page: Page, seedingPage: SeedingPage, address: string) {
    this.page = page;
    this.#seedingPage = seedingPage;
    this.#address = address;
  }

  get heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  button(name: string) {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** The text field of a slot of the record or a page. */
  field(slot: string) {
    return this.page.locator(`[data-field="${slot}"]`);
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await this.heading.waitFor();
  }

  async rehearse(): Promise<void> {
    await this.open();
    await this.button(label('common:rehearse')).click();
    await this.button(label('overview:go-on-with', { stage: label('common:stage.preconditions') })).click();
    await expect(this.heading).toHaveText(label('preconditions:open-title'));
  }

  /** The four words that the first start offers. */
  async offeredWords(): Promise<string> {
    const words = this.page.locator('ul[aria-labelledby="offered-words"] li');
    await expect(words).toHaveCount(4);
    return (await words.allInnerTexts()).join(' ');
  }

  /** The first start as somebody goes through it, the recovery sheet put off. Gives back the passphrase. */
  async firstStart(facilitator: string): Promise<string> {
    const passphrase = await this.offeredWords();
    await this.field('facilitator').fill(facilitator);
    await this.field('new-passphrase').fill(passphrase);
    await this.button(label('first-start:make')).click();
    await this.button(label('recovery:later')).click({ timeout: 30_000 });
    await this.button(label('records:new')).waitFor();
    return passphrase;
  }

  /** Opens the vault with its passphrase. */
  async unlock(passphrase = PASSPHRASE): Promise<void> {
    await this.field('passphrase').fill(passphrase);
    await this.button(label('unlock:open')).click();
    // Asked of the words of the page, so that a run that fails says what stood there instead.
    await expect.poll(() => this.page.locator('body').innerText(), { timeout: 30_000 }).toContain(label('records:new'));
  }

  /** Makes a vault with this record in it, unlocks and opens it at the place of the cursor. */
  async openSeeded(seed: Seed): Promise<void> {
    await this.seed(seed);
    await this.open();
    await this.unlock();
    await this.openRecord(seed.record.opened?.codeName ?? '');
  }

  async seed(...seeds: readonly Seed[]): Promise<void> {
    await this.#seedingPage.seed(this.page.context(), this.#address, seeds);
  }

  /** What is stored in the record now, as the vault itself reads it. */
  async storedEvents(codeName: string): Promise<readonly MeetingEvent[]> {
    return this.#seedingPage.eventsOf(this.page.context(), this.#address, codeName);
  }

  /** A recovery key for the vault that is here, as it would stand on paper. */
  async recoveryKey(): Promise<string> {
    return this.#seedingPage.recoveryKey(this.page.context(), this.#address);
  }

  /** To the section of the settings where copies are made and brought back; the app stands at the list of records. */
  async openCopies(): Promise<void> {
    await this.button(label('records:settings')).click();
    await this.button(label('settings:section.copies')).click();
    await expect(this.heading).toHaveText(label('settings:section.copies'));
  }

  /** Chooses a copy and types the key from paper; what it would change is asked for. */
  async lookInto(copy: Uint8Array, key: string): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles({ name: 'kopie.age', mimeType: '', buffer: Buffer.from(copy) });
    await this.field('recovery-key').fill(key);
    await this.button(label('copies:look')).click();
  }

  /** Makes a copy among the downloads of this laptop; the app stands at the section of copies. */
  async makeCopy(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    await this.page.getByRole('radio', { name: label('copies:place.this-laptop') }).click();
    const downloading = this.page.waitForEvent('download');
    await this.button(label('copies:make-now')).click();
    const download = await downloading;
    await expect(this.page.getByText(label('copies:made', { name: download.suggestedFilename() }))).toBeVisible();
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Makes the sheet of somebody, from the page of documents; resolves to the path of the file. */
  async makeSheet(name: string): Promise<string> {
    await this.button(copyFor(name)).click();
    const download = this.page.waitForEvent('download');
    await this.button(label('documents:make-and-save')).click();
    return (await download).path();
  }

  /** Makes a vault with these records in it and opens it at the list of records. */
  async openVault(...seeds: readonly Seed[]): Promise<void> {
    await this.seed(...seeds);
    await this.open();
    await this.unlock();
  }

  /** Back from two rooms, with the code or, where none was chosen, the passphrase. */
  async comeBack(secret = PASSPHRASE): Promise<void> {
    await this.field('return-code').or(this.field('passphrase')).fill(secret);
    await this.button(label('unlock:open')).click();
    await expect(this.button(label('paused:again-shut'))).toBeVisible({ timeout: 30_000 });
  }

  /** Chooses the code of the meeting in the settings; the app stands at the list of records before and after. */
  async choosePin(pin: string): Promise<void> {
    await this.button(label('records:settings')).click();
    await this.button(label('settings:section.lock')).click();
    await this.button(label('paused:pin.choose')).click();
    for (const step of ['next', 'keep'] as const) {
      await this.field('meeting-pin').pressSequentially(pin);
      await this.button(label(`paused:pin.${step}`)).click();
    }
    await expect(this.page.getByText(label('paused:pin.kept'))).toBeVisible();
    await this.button(label('common:all-records')).click();
    await this.button(label('records:new')).waitFor();
  }

  /** From the overview to the page of a stage that the record has reached. */
  async openStage(stage: Stage): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${label(`common:stage.${stage}`)} ?, `) }).click();
    await expect(this.button(label('overview:erase'))).toHaveCount(0);
  }

  async backToRecords(): Promise<void> {
    await this.button(label('common:product')).click();
    await this.button(label('records:new')).waitFor();
  }

  /** Back to the list of records by the shortest way from any page; where a page has none, by closing the laptop. */
  async leaveToRecords(): Promise<void> {
    await this.page.keyboard.press('Escape');
    const more = this.button(label('meeting:more'));
    const toRecord = this.button(label('meeting:to-record'));
    if (await more.isVisible()) {
      await more.click();
      await this.button(label('common:close')).first().waitFor();
      if (await toRecord.isVisible()) {
        await toRecord.click();
        await this.button(label('common:product')).waitFor();
      }
    }
    if (await this.button(label('common:product')).isVisible()) return this.backToRecords();
    await this.page.reload();
    await this.unlock();
  }

  /** The list draws only so many records at a time. */
  async showEveryRecord(): Promise<void> {
    while (await this.#moreRecords.isVisible()) await this.#moreRecords.click();
  }

  get #moreRecords() {
    return this.page.getByRole('button', { name: new RegExp(`^${label('records:show-more', { count: 0 }).split('0')[0]}\\d`) });
  }

  async openRecord(codeName: string): Promise<void> {
    const goOn = this.button(label('records:go-on-with', { name: codeName }));
    const lookBack = this.button(label('records:look-back-in', { name: codeName }));
    await goOn.or(lookBack).or(this.#moreRecords).first().waitFor();
    while (!(await goOn.or(lookBack).isVisible()) && (await this.#moreRecords.isVisible())) await this.#moreRecords.click();
    await goOn.or(lookBack).click();
    await this.button(label('records:new')).waitFor({ state: 'detached' });
    await this.heading.waitFor();
  }

  /** What happens to a laptop that was closed: the page is gone, the vault is locked. */
  async reloadInto(codeName: string): Promise<void> {
    await this.page.reload();
    await this.unlock();
    await this.openRecord(codeName);
  }
}

interface TestFixtures {
  /** Whether the browser may keep the app for a day without network: so many megabytes that only tests about it wait for them. */
  readonly mayBeKept: boolean;
  readonly app: AppPage;
  readonly watch: Watch;
}

/** Every test of the app also is a test that it asks nobody else for anything and breaks no rule of its own policy. */
export const test = base.extend<TestFixtures, { readonly seedingPage: SeedingPage }>({
  seedingPage: [
    async ({ browserName: _ }, use) => {
      const page = await SeedingPage.build();
      await use(page);
      await page.remove();
    },
    { scope: 'worker' },
  ],
  mayBeKept: [false, { option: true }],
  context: async ({ context, mayBeKept }, use) => {
    // As on a first visit, while the browser is still at it.
    const neverDone = () => {
      // An empty page has none.
      if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => undefined);
    };
    if (!mayBeKept) await context.addInitScript(neverDone);
    await use(context);
  },
  watch: [
    async ({ context, baseURL }, use, { project }) => {
      const watch = await Watch.over(context, baseURL ?? '', { seesHeadings: project.name !== 'budgets' });
      await use(watch);
      expect(watch.misdeeds()).toEqual(NOTHING);
    },
    { auto: true },
  ],
  app: async ({ page, seedingPage, baseURL, watch: _ }, use) => {
    await use(new AppPage(page, seedingPage, baseURL ?? ''));
  },
});
