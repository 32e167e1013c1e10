import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser } from './find-browser.mjs';
import { demandNode, installPackages, npm, ROOT } from './set-up.mjs';

/** Programs that only some tests need, and the Debian package each comes in. */
const PROGRAMS = {
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdfsig: 'poppler-utils',
  openssl: 'openssl',
  age: 'age',
  'firefox-esr': 'firefox-esr',
};

/** @param {string} name */
const isOnPath = (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;

function isDebianAsRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** A browser and the programs that read what we write: installed where that needs nobody's leave, named where it does. */
async function installPrograms() {
  const programs = Object.entries(PROGRAMS).filter(([name]) => !isOnPath(name));
  const packages = [...new Set(programs.map(([, name]) => name)), ...(findBrowser() === null ? ['chromium'] : [])];
  if (packages.length > 0 && isDebianAsRoot()) {
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit', env });
  }
  if (findBrowser() === null) {
    const { chromium } = await import('@playwright/test');
    if (!existsSync(chromium.executablePath())) npm(['exec', '--', 'playwright', 'install', 'chromium']);
  }
  for (const [name, from] of programs) {
    if (isOnPath(name)) continue;
    console.log(`Left out: "${name}" (package ${from}) is not installed; tests that need it say so.`);
    if (name !== 'firefox-esr') process.env[name === 'age' ? 'HERSTELWIJZER_WITHOUT_AGE' : 'HERSTELWIJZER_WITHOUT_PDF_TOOLS'] = '1';
  }
}

/** Where the runners leave their counts. */
const COUNTS = { vitest: join(ROOT, '.build/vitest.json'), playwright: join(ROOT, '.build/playwright.json') };

/** @param {string} path */
function readCount(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  if (report.stats) {
    const { expected, unexpected, flaky } = report.stats;
    return { passed: expected, failed: unexpected + flaky + report.errors.length };
  }
  // A file that cannot be loaded fails without one failed test.
  const unloadable = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length };
}

/** A check is one thing that must hold; a run counts its own tests. */
const STEPS = [
  { name: 'types', words: ['run', 'check:types', '--silent'] },
  { name: 'lint', words: ['run', 'check:lint', '--silent'] },
  { name: 'layers', words: ['run', 'check:layers', '--silent'] },
  { name: 'dead code', words: ['run', 'check:dead-code', '--silent'] },
  {
    name: 'rules, content, machine and documents',
    words: ['run', 'test:unit', '--silent', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${COUNTS.vitest}`],
    counts: COUNTS.vitest,
  },
  { name: 'build', words: ['run', 'build', '--silent'] },
  {
    name: 'in the browser',
    words: ['run', 'test:e2e', '--silent', '--', '--reporter=list,json'],
    counts: COUNTS.playwright,
  },
  {
    // Kills and damaged data; `npm run test:faults` is the long form.
    name: 'faults',
    words: ['run', 'test:faults:short', '--silent', '--', '--reporter=list,json'],
    counts: COUNTS.playwright,
  },
  {
    name: 'budgets',
    words: ['run', 'test:budgets', '--silent', '--', '--reporter=list,json'],
    counts: COUNTS.playwright,
  },
];

demandNode();
installPackages();
await installPrograms();
mkdirSync(join(ROOT, '.build'), { recursive: true });

let passed = 0;
let failed = 0;
for (const { name, words, counts } of STEPS) {
  console.log(`\n== ${name}`);
  if (counts) rmSync(counts, { force: true });
  const code = npm(words, counts === COUNTS.playwright ? { PLAYWRIGHT_JSON_OUTPUT_FILE: counts } : {});
  const count = counts ? readCount(counts) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  passed += count.passed;
  // A runner that fails without a failed test (an error after the last one, no test found) still fails.
  failed += code !== 0 && count.failed === 0 ? 1 : count.failed;
  if (failed > 0) {
    console.error(`\nStopped at: ${name} (npm ${words.slice(0, 2).join(' ')})`);
    break;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
