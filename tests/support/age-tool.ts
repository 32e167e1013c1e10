import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';

const isAbsent = spawnSync('age', ['--version'], { stdio: 'ignore' }).error !== undefined;
const isLeftOut = isAbsent && process.env['HERSTELWIJZER_WITHOUT_AGE'] === '1';
const REASON = 'age not found; on Debian: apt-get install age';

if (isLeftOut) process.stderr.write(`Left out: tests that open a backup with another program (${REASON})\n`);

/** A test with the public `age` tool. Without it the test fails, unless HERSTELWIJZER_WITHOUT_AGE=1 says that this is known. */
export function ageTest(name: string, run: () => Promise<void>): void {
  if (isLeftOut) return;
  test(name, async () => {
    if (isAbsent) throw new Error(REASON);
    await run();
  });
}

/** What `age -d` makes of the file. Throws when it does not open. */
export function openedByAge(bytes: Uint8Array, identity: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'herstelwijzer-age-'));
  try {
    writeFileSync(join(folder, 'backup.age'), bytes);
    writeFileSync(join(folder, 'identity.txt'), `${identity}\n`, { mode: 0o600 });
    const said = ['-d', '-i', join(folder, 'identity.txt'), join(folder, 'backup.age')];
    return execFileSync('age', said, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
