import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** Where a Chromium, Chrome or Edge is usually installed. `chromium-browser` is left out: on Ubuntu it is only a pointer to a snap. */
const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
};

/**
 * Path of the installed browser that tests run in; null when none was found, and then Playwright uses its own.
 * HERSTELWIJZER_BROWSER names another one.
 * @returns {string | null}
 */
export function findBrowser() {
  const chosen = process.env['HERSTELWIJZER_BROWSER'];
  if (chosen) return chosen;
  const places =
    process.platform === 'linux' || process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : [];
  return places.find((path) => existsSync(path)) ?? null;
}
