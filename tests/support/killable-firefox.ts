import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A page in which a test can do work; the work takes and gives back what JSON can hold. */
export interface WorkingPage {
  evaluate<Asked, Result>(work: (asked: Asked) => Result | Promise<Result>, asked: Asked): Promise<Result>;
}

export interface KillableFirefox {
  readonly page: WorkingPage;
  /** SIGKILL to the browser and all its processes, at once. */
  kill(): Promise<void>;
}

/** It asks no questions, fetches nothing, and comes up the same way however often it was killed. */
const PREFERENCES = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.sessionstore.resume_from_crash': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.startup.max_resumed_crashes': -1,
};

/** The program of Firefox; null where there is none. */
export function findFirefox(): string | null {
  const isThere = (name: string) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
  return ['firefox-esr', 'firefox'].find(isThere) ?? null;
}

/** Starts Firefox on the profile in the folder and opens the address. It is told what to do by Marionette, which every Firefox speaks. */
export async function startKillableFirefox(profile: string, address: string): Promise<KillableFirefox> {
  const executable = findFirefox();
  if (executable === null) throw new Error('Firefox is not installed; on Debian: apt-get install firefox-esr');
  const portFile = join(profile, 'MarionetteActivePort');
  await mkdir(profile, { recursive: true });
  await rm(portFile, { force: true });
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const browserProcess = spawn(executable, ['--headless', '--marionette', '--no-remote', '--profile', profile], {
    detached: true,
    stdio: 'ignore',
  });
  const ended = once(browserProcess, 'exit');
  const { pid } = browserProcess;
  if (pid === undefined) throw new Error(`could not start ${executable}`);

  async function kill(): Promise<void> {
    if (browserProcess.exitCode !== null || browserProcess.signalCode !== null) return;
    process.kill(-Number(pid), 'SIGKILL');
    await ended;
  }

  try {
    const marionette = await Marionette.connect(await portIn(portFile));
    await marionette.ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { timeouts: { script: 600_000 } } } });
    await marionette.ask('WebDriver:Navigate', { url: address });
    return { page: { evaluate: (work, asked) => evaluate(marionette, work, asked) }, kill };
  } catch (error) {
    // A browser that nobody holds would run on after the test.
    await kill();
    throw error;
  }
}

async function evaluate<Asked, Result>(
  marionette: Marionette,
  work: (asked: Asked) => Result | Promise<Result>,
  asked: Asked,
): Promise<Result> {
  const script = `const [asked, done] = arguments;
    Promise.resolve().then(() => (${work})(asked)).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const answer = await marionette.ask('WebDriver:ExecuteAsyncScript', { script, args: [asked], sandbox: null });
  const { value } = answer as { readonly value: { readonly value: Result; readonly error?: string } };
  if (value.error !== undefined) throw new Error(value.error);
  return value.value;
}

/** `length:[0, id, command, parameters]` there, and `length:[1, id, error, result]` back, over TCP. */
class Marionette {
  readonly #socket: Socket;
  #received = Buffer.alloc(0);
  #last = 0;
  readonly #asked = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (part) => {
      this.#received = Buffer.concat([this.#received, part]);
      while (this.#takeOne());
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const { reject } of this.#asked.values()) reject(new Error('the browser is gone'));
      this.#asked.clear();
    });
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Marionette(socket);
  }

  ask(command: string, parameters: object): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#socket.write(`${message.length}:`);
      this.#socket.write(message);
    });
  }

  #takeOne(): boolean {
    const colon = this.#received.indexOf(':');
    if (colon < 0) return false;
    const end = colon + 1 + Number(this.#received.toString('latin1', 0, colon));
    if (this.#received.length < end) return false;
    const message: unknown = JSON.parse(this.#received.toString('utf8', colon + 1, end));
    this.#received = this.#received.subarray(end);
    // The first message is a greeting and answers nothing.
    if (!Array.isArray(message)) return true;
    const [, id, error, result] = message;
    const waiting = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
    return true;
  }
}

async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const port = Number(await readFile(file, 'utf8').catch(() => ''));
    if (port > 0) return port;
    await pause(50);
  }
  throw new Error('Firefox did not say on which port it can be reached');
}
