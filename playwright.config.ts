import { defineConfig } from '@playwright/test';
import { findBrowser } from './build/find-browser.mjs';

const port = Number(process.env['HERSTELWIJZER_TEST_PORT'] ?? 4798);
const executablePath = findBrowser();

export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width: 1366, height: 768 },
    trace: 'off',
    screenshot: 'off',
    video: 'off',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e' },
    { name: 'faults', testDir: 'tests/faults' },
    // For each change: without those that take minutes, which `npm run test:faults` runs with the rest.
    {
      name: 'faults-short',
      testDir: 'tests/faults',
      testIgnore: ['**/app-on-disk.spec.ts', '**/vault-between-states.spec.ts', '**/vault-erased.spec.ts'],
    },
    { name: 'budgets', testDir: 'tests/budgets' },
    { name: 'screens', testDir: 'tests/screens' },
  ],
  webServer: {
    command: `node build/serve.mjs ${port}`,
    url: `http://127.0.0.1:${port}/`,
    // A server that happens to run may serve another folder's app.
    reuseExistingServer: false,
  },
});
