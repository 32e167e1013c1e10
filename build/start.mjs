import { spawn } from 'node:child_process';
import process from 'node:process';
import { serveOrExplain } from './serve.mjs';
import { demandNode, installPackages, isStale, npm } from './set-up.mjs';

/** Fixed: what is kept in a browser belongs to host and port. */
const PORT = 4797;

/** @param {string} address */
function openBrowser(address) {
  const isHeadless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
  if (process.env['CI'] || process.env['BROWSER'] === 'none' || isHeadless) return;
  /** @type {Readonly<Record<string, readonly string[]>>} */
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
  const [command = 'xdg-open', ...words] = openers[process.platform] ?? [];
  // Without an opener the address stands on the screen; that is enough.
  spawn(command, [...words, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

demandNode();
installPackages();
if (isStale('dist/index.html')) {
  const code = npm(['run', 'build', '--silent']);
  if (code !== 0) process.exit(code);
}
const address = await serveOrExplain(PORT);
console.log(`Herstelwijzer stands ready at ${address} (stop with Ctrl+C)`);
openBrowser(address);
