import process from 'node:process';
import { npm } from './set-up.mjs';

/** The long form of the tests with kills and damaged files; `npm test` runs the short one. Takes less than an hour. */
const LONG = {
  HERSTELWIJZER_LONG: '1',
  HERSTELWIJZER_KILLS: '50',
  HERSTELWIJZER_EDITS: '200',
  HERSTELWIJZER_FULL_DISKS: '20',
  HERSTELWIJZER_DISK_WAIT_MS: '40000',
};

const RUNS = [
  ['exec', '--', 'playwright', 'test', '--project=faults', '--workers=1', ...process.argv.slice(2)],
  ['exec', '--', 'vitest', 'run', 'tests/adapters/vault/backup-files.test.ts', 'tests/app/hostile-backups.test.ts'],
];

const codes = RUNS.map((words) => npm(words, LONG));
process.exit(codes.some((code) => code !== 0) ? 1 : 0);
