import process from 'node:process';

/** How often the browser is killed in one test. `npm run test:faults` does it fifty times. */
export const KILLS = Number(process.env['HERSTELWIJZER_KILLS'] ?? 5);
