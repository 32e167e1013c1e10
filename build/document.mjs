import process from 'node:process';
import { runCommand } from './command.mjs';

runCommand(process.argv.slice(2), 1);
