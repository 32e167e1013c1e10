import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { demandNode, installPackages, isStale, npm, ROOT } from './set-up.mjs';

const BUILT = '.build/cli/cli.js';

/**
 * Runs the command line with these words, built anew when it is stale; ends the process with its exit code.
 * @param {readonly string[]} words
 * @param {number} ownFault the exit code when it could not be run
 */
export function runCommand(words, ownFault) {
  demandNode();
  installPackages();
  if (isStale(BUILT) && npm(['run', 'build:cli', '--silent']) !== 0) process.exit(ownFault);
  const run = spawnSync(process.execPath, [join(ROOT, BUILT), ...words], { stdio: 'inherit' });
  process.exit(run.status ?? ownFault);
}
