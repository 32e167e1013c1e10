import { Failure } from '../../app/failure.ts';

/** The part of Trusted Types that is used here; browsers without it take the address as it is. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

declare global {
  var trustedTypes: TrustedTypes | undefined;
}

function ownAddress(url: string): string {
  const address = new URL(url, globalThis.location.href);
  if (address.origin !== globalThis.location.origin) throw new TypeError('a worker comes from this origin only');
  return address.href;
}

let policy: { createScriptURL(url: string): string } | null = null;

/** The one policy that the content security policy allows; it can be made only once in a page. */
function scriptAddress(url: string): string {
  policy ??= globalThis.trustedTypes?.createPolicy('herstelwijzer', { createScriptURL: ownAddress }) ?? { createScriptURL: ownAddress };
  return policy.createScriptURL(url);
}

/**
 * Starts a module worker; the only place where one is made. `url` comes from `import url from './x.worker.ts?worker&url'`.
 * @throws TypeError when the address is not of this origin, or workers are refused
 */
export function startWorker(url: string): Worker {
  return new Worker(scriptAddress(url), { type: 'module' });
}

/**
 * Registers the service worker, which browsers look for again past their own cache. @throws DOMException when a browser or its policy has
 * none, TypeError when the address is not of this origin
 */
export function registerServiceWorker(url: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(scriptAddress(url), { updateViaCache: 'none' });
}

/** Keys are made by WebAssembly in a worker, and the keyring is written by one. @throws Failure `computing-blocked` where a browser has neither */
export function mustCompute(): void {
  if (globalThis.Worker === undefined || globalThis.WebAssembly === undefined) throw new Failure('computing-blocked');
}

/** What a worker posts for each message it got, in the same order. */
export type WorkerAnswer = { readonly done: true; readonly value: unknown } | { readonly done: false; readonly reason: string };

/** A worker that is asked one thing at a time. */
export interface AskedWorker {
  /** What the worker answered. Rejects with an Error whose message is the worker's reason, or with Failure `computing-blocked` when it could not run. */
  ask(question: unknown, transfer?: Transferable[]): Promise<unknown>;
  end(): void;
}

function isAnswer(value: unknown): value is WorkerAnswer {
  return typeof value === 'object' && value !== null && 'done' in value;
}

/** Starts a worker that answers each message with one `WorkerAnswer`. Questions wait for each other. */
export function startAskedWorker(url: string): AskedWorker {
  const worker = startWorker(url);
  let last: Promise<unknown> = Promise.resolve();

  function askNow(question: unknown, transfer: Transferable[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Failure('computing-blocked'));
      worker.onmessageerror = () => reject(new Error('the worker could not be understood'));
      worker.onmessage = (message: MessageEvent<unknown>) => {
        const answer = message.data;
        if (!isAnswer(answer)) reject(new Error('the worker could not be understood'));
        else if (answer.done) resolve(answer.value);
        else reject(new Error(answer.reason));
      };
      worker.postMessage(question, transfer);
    });
  }

  return {
    ask(question, transfer = []) {
      const answer = last.then(() => askNow(question, transfer));
      last = answer.catch(() => undefined);
      return answer;
    },
    end: () => worker.terminate(),
  };
}
