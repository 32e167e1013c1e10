import process from 'node:process';
import { runCommand } from './command.mjs';

runCommand(['check-document', ...process.argv.slice(2)], 70);
