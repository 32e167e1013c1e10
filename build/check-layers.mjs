import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cruise, format } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { ROOT } from './set-up.mjs';

const options = await extractOptions(fileURLToPath(new URL('../tests/rules/layers.cjs', import.meta.url)));
// Another folder can be named, so that a test can show the rules to be broken.
process.chdir(process.argv[2] ?? ROOT);
const { output } = await cruise(['src'], options);
if (typeof output === 'string') throw new TypeError('the layers were reported as text instead of as a result');
const report = await format(output, { outputType: 'err-long' });
console.log(report.output);
if (output.summary.totalCruised === 0) console.error('layers: no module was seen, so nothing was checked.');
process.exit(output.summary.totalCruised > 0 && output.summary.error === 0 ? 0 : 1);
