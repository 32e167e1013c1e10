import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder this project stands in. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** All that goes into the built app and the command line. */
const SOURCES = [
  'src',
  'scripts-content',
  'locales',
  'public',
  'build',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** Ends the process with a plain sentence when Node is older than the oldest that every dependency admits. */
export function demandNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`node-too-old: this is Node ${process.versions.node}; Herstelwijzer needs 20.19 or newer. See https://nodejs.org.`);
  process.exit(1);
}

/**
 * Runs npm, the very one that runs us where there is one, with its output on ours.
 * @param {readonly string[]} words
 * @param {Readonly<Record<string, string>>} [environment] added to our own
 * @returns {number} its exit code
 */
export function npm(words, environment = {}) {
  const options = /** @type {const} */ ({ cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...environment } });
  const npmScript = process.env['npm_execpath'];
  const run = npmScript?.endsWith('.js')
    ? spawnSync(process.execPath, [npmScript, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (run.error) console.error(run.error.message);
  return run.status ?? 1;
}

/**
 * Whether what is installed is what the lock names. Compares content, since a checkout changes times.
 * @param {string} root
 */
export function isInstalled(root) {
  /** @param {string} path */
  const packages = (path) => Object.entries(JSON.parse(readFileSync(join(root, path), 'utf8')).packages).filter(([name]) => name !== '');
  try {
    const locked = new Map(packages('package-lock.json'));
    const installed = new Map(packages('node_modules/.package-lock.json'));
    return (
      [...locked].every(([name, wanted]) => wanted.optional || wanted.devOptional || wanted.peer || installed.has(name)) &&
      [...installed].every(
        ([name, found]) => locked.get(name)?.version === found.version && locked.get(name)?.integrity === found.integrity,
      )
    );
  } catch {
    return false;
  }
}

/** Installs exactly what the lock names when it is not there yet; ends the process when that fails. */
export function installPackages() {
  if (isInstalled(ROOT)) return;
  console.log('Installing what the lock names (once, some minutes) …');
  // No package runs code of its own while it is installed.
  const code = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (code !== 0) process.exit(code);
}

/**
 * Time of the last change at or below a path; 0 when there is nothing.
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  // A folder's own time counts too: it tells that a file was removed.
  return found.isDirectory() ? Math.max(found.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name)))) : found.mtimeMs;
}

/**
 * Whether a built file is missing or older than anything it was built from.
 * @param {string} built path below the project's folder
 */
export function isStale(built) {
  return lastChange(join(ROOT, built)) < Math.max(...SOURCES.map((source) => lastChange(join(ROOT, source))));
}
