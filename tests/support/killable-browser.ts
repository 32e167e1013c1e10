import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../build/find-browser.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--accept-lang=nl-NL',
  '--window-size=1366,768',
  '--remote-debugging-port=0',
];

/** A browser on a profile of its own that can be killed as a power cut would. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** SIGKILL to the browser and all its processes, at once. */
  kill(): Promise<void>;
}

/** Starts the browser on the profile in the folder and opens the address. */
export async function startKillableBrowser(profile: string, address: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const executable = findBrowser() ?? chromium.executablePath();
  const browserProcess = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  const ended = once(browserProcess, 'exit');
  const { pid } = browserProcess;
  if (pid === undefined) throw new Error(`could not start ${executable}`);

  async function killAll(group: number): Promise<void> {
    if (browserProcess.exitCode !== null || browserProcess.signalCode !== null) return;
    // The group, since a child that outlives its browser may still write.
    process.kill(-group, 'SIGKILL');
    await ended;
  }

  try {
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const context = connection.contexts()[0];
    if (context === undefined) throw new Error('the browser has no window');
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address);
    return {
      context,
      page,
      async kill() {
        await killAll(pid);
        await connection.close().catch(() => undefined);
      },
    };
  } catch (error) {
    // A browser that nobody holds would run on after the test.
    await killAll(pid);
    throw error;
  }
}

async function portIn(file: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n');
    if (port) return port;
    await pause(50);
  }
  throw new Error('the browser did not say on which port it can be reached');
}
