import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { demandNode, installPackages, isStale, npm, ROOT } from './set-up.mjs';

const BUILT = '.build/cli/cli.js';

demandNode();
installPackages();
if (isStale(BUILT)) {
  const code = npm(['run', 'build:cli', '--silent']);
  if (code !== 0) process.exit(code);
}
const run = spawnSync(process.execPath, [join(ROOT, BUILT), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
