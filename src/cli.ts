import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { browserEntropy } from './adapters/browser/browser-entropy.ts';
import { systemClock } from './adapters/browser/system-clock.ts';
import { bundledScripts } from './adapters/content/bundled-scripts.ts';
import { documentLabels } from './adapters/i18n/document-labels.ts';
import { nodeFonts } from './adapters/pdf/node-fonts.ts';
import { writePdf } from './adapters/pdf/write-pdf.ts';
import type { Application } from './app/application.ts';
import { DOCUMENT_KINDS, makeAgreementSheet } from './app/export-document.ts';
import { Failure } from './app/failure.ts';
import { openSession } from './app/meeting-session.ts';
import { rehearsalSignatures, rehearsalSteps } from './app/rehearsal-case.ts';
import { memoryStore } from './app/rehearsal-store.ts';
import { textToSign } from './app/signing.ts';
import { sheetReaders } from './domain/disclosure.ts';
import type { MeetingRecord } from './domain/meeting-record.ts';
import { facilitatorOf } from './domain/participants.ts';
import { POLICY_PROFILE } from './domain/school-profile.ts';

const USAGE = 'npm run document -- --rehearsal --kind agreement --language nl --out FILE.pdf [--reader samira|peter]';

const ports: Pick<Application, 'clock' | 'entropy' | 'labels' | 'documents' | 'scripts'> = {
  clock: systemClock,
  entropy: browserEntropy,
  labels: documentLabels,
  scripts: bundledScripts,
  documents: { write: (document) => writePdf(document, nodeFonts) },
};

/** The rehearsal case up to its signatures, as a record. */
async function rehearsedRecord(language: 'nl' | 'en'): Promise<MeetingRecord> {
  const { clock, entropy, scripts } = ports;
  const session = await openSession({ store: memoryStore(), clock, entropy }, { device: 'rehearsal', person: 'Anouk' }, true);
  const structure = await scripts.structure();
  for (const step of rehearsalSteps({ until: 'signatures', today: clock.today(), language, structure })) {
    await session.record(typeof step === 'function' ? step(session.state().record) : step);
  }
  const facilitator = facilitatorOf(session.state().record);
  // In the case everyone reads every agreement, so one text stands for all.
  if (facilitator) await session.record(rehearsalSignatures(await textToSign(ports, session.state().record, facilitator, language)));
  return session.state().record;
}

/** Exit code 0 when the file was written, 2 when what was asked for does not exist. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rehearsal: { type: 'boolean' },
      kind: { type: 'string' },
      language: { type: 'string' },
      out: { type: 'string' },
      reader: { type: 'string' },
    },
  });
  const { kind, language, out } = values;
  if (!DOCUMENT_KINDS.some((known) => known === kind)) return refuse(`unknown kind "${kind ?? ''}"; known: ${DOCUMENT_KINDS.join(', ')}`);
  if (!language || !ports.labels.languages().includes(language)) {
    return refuse(`unknown language "${language ?? ''}"; known: ${ports.labels.languages().join(', ')}`);
  }
  if (!values.rehearsal || !out) return refuse('--rehearsal and --out are needed: a real record is exported in the app');
  const record = await rehearsedRecord(language === 'en' ? 'en' : 'nl');
  const readers = sheetReaders(record);
  const reader = values.reader === undefined ? readers[0] : readers.find(({ id }) => id === values.reader);
  if (!reader) return refuse(`no sheet for "${values.reader ?? ''}"; readers: ${readers.map(({ id }) => id).join(', ')}`);
  const { bytes, missing } = await makeAgreementSheet(ports, record, { reader, language, profile: POLICY_PROFILE, isRehearsal: true });
  await writeFile(out, bytes);
  console.log(`${out}: ${bytes.length} bytes`);
  if (missing.length > 0) console.log(`no glyph for: ${missing.join(' ')}`);
  return 0;
}

function refuse(reason: string): number {
  console.error(`${reason}\n${USAGE}`);
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (failure) {
  const isUsage = failure instanceof TypeError && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS');
  process.exitCode = isUsage ? refuse(failure.message) : 1;
  if (!isUsage) console.error(failure instanceof Failure ? `failed: ${failure.code}` : failure);
}
