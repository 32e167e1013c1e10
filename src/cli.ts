import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserEntropy } from './adapters/browser/browser-entropy.ts';
import { systemClock } from './adapters/browser/system-clock.ts';
import { bundledScripts } from './adapters/content/bundled-scripts.ts';
import { documentLabels } from './adapters/i18n/document-labels.ts';
import { documentBytes } from './adapters/pdf/node-document.ts';
import { nodeFonts } from './adapters/pdf/node-fonts.ts';
import { readCopy } from './adapters/pdf/read-copy.ts';
import { readSeal } from './adapters/pdf/read-seal.ts';
import { makeSealKey } from './adapters/pdf/seal-key.ts';
import { writePdf } from './adapters/pdf/write-pdf.ts';
import { dutchWords } from './adapters/vault/word-list.ts';
import type { Application } from './app/application.ts';
import { checkDocument, type DocumentVerdict } from './app/check-document.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './app/document-kinds.ts';
import { specimen } from './app/documents/specimen.ts';
import { neutralFileName, ordersOf } from './app/every-document.ts';
import { Failure } from './app/failure.ts';
import { type DocumentOrder, makeDocument } from './app/make-document.ts';
import { openSession } from './app/meeting-session.ts';
import { ONE_WINDOW } from './app/one-window.ts';
import { rehearsalSteps } from './app/rehearsal-case.ts';
import { rehearsalSignatures } from './app/rehearsal-signatures.ts';
import { memoryStore } from './app/rehearsal-store.ts';
import { REHEARSAL_WORDS } from './app/rehearsal-words.ts';
import { sealingWriter } from './app/sealing-writer.ts';
import { textToSign } from './app/signing.ts';
import { addDays } from './domain/calendar.ts';
import { fingerprintInWords } from './domain/fingerprint.ts';
import { EMPTY_RECORD, type MeetingRecord } from './domain/meeting-record.ts';
import { participantById } from './domain/participants.ts';
import { NEUTRAL_PROFILE, POLICY_PROFILE } from './domain/school-profile.ts';
import { type SealingDevice, sealingDevicesSchema } from './domain/sealing-devices.ts';

const USAGE = `npm run document -- --rehearsal --kind agreement --language nl --out FILE.pdf [--reader samira|peter]
npm run document -- --rehearsal --kind all --language nl,en --out FOLDER
npm run document -- --kind blank-paper-kit --language nl --out FILE.pdf
npm run document -- --specimen --out FILE.pdf
With --seal each of them is sealed, with a key that is made for it and kept nowhere.`;

const CHECK_USAGE = 'npm run check-document -- FILE.pdf [--devices LIST.json]';

/** What a shell is told of a document. Wrong usage and a fault of our own have codes of their own (sysexits.h). */
const EXIT_CODES: Readonly<Record<DocumentVerdict['verdict'], number>> = {
  'listed-device': 0,
  'unknown-device': 1,
  changed: 2,
  unreadable: 3,
};
const WRONG_USAGE = 64;
const OWN_FAULT = 70;

const ports: Pick<Application, 'clock' | 'entropy' | 'labels' | 'documents' | 'scripts'> = {
  clock: systemClock,
  entropy: browserEntropy,
  labels: documentLabels,
  scripts: bundledScripts,
  documents: { write: (document, key) => writePdf(document, nodeFonts, key), readSeal, readCopy, newSealKey: makeSealKey },
};

/** The rehearsal case up to its signatures, as a record. */
async function rehearsedRecord(language: 'nl' | 'en'): Promise<MeetingRecord> {
  const { clock, entropy, scripts } = ports;
  const session = await openSession(
    { store: memoryStore(), clock, entropy, windows: ONE_WINDOW },
    { device: 'rehearsal', person: 'Anouk' },
    true,
  );
  const structure = await scripts.structure();
  for (const step of rehearsalSteps({ until: 'signatures', today: clock.today(), language, structure })) {
    await session.record(typeof step === 'function' ? step(session.state().record) : step);
  }
  const { record } = session.state();
  await session.record(
    await rehearsalSignatures((id) => {
      const signer = participantById(record, id);
      if (!signer) throw new Error(`nobody called ${id} signs`);
      return textToSign(ports, record, signer, language);
    }),
  );
  return session.state().record;
}

/** What `--seal` adds: a key for this one time, and what it is known by, for a list of devices. */
async function sealing(): Promise<typeof ports> {
  const key = await ports.documents.newSealKey(ports.clock.now());
  const words = fingerprintInWords(key.fingerprint, await dutchWords());
  console.log(`sealed by ${key.fingerprint} (${words.join(' ')})`);
  return { ...ports, documents: sealingWriter(ports.documents, ports.labels, key, words) };
}

/** Prints what the check of a document says. */
async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { devices: { type: 'string' } }, allowPositionals: true });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return refuseCheck('one file is needed');
  const devices = await devicesIn(values.devices);
  if (devices === null) return refuseCheck(`no list of devices: ${values.devices ?? ''}`);
  const bytes = await documentBytes(path);
  const checked: DocumentVerdict =
    typeof bytes === 'string' ? { verdict: 'unreadable', fault: bytes } : await checkDocument(readSeal, bytes, devices);
  const words = 'seal' in checked ? { words: fingerprintInWords(checked.seal.fingerprint, await dutchWords()) } : {};
  const hasCopy = typeof bytes !== 'string' && (await readCopy(bytes)) !== null;
  console.log(JSON.stringify({ ...checked, ...words, hasCopy }, null, 2));
  return EXIT_CODES[checked.verdict];
}

/** The devices of a list; none without a file, null when the file is no list. */
async function devicesIn(path: string | undefined): Promise<readonly SealingDevice[] | null> {
  if (path === undefined) return [];
  try {
    return sealingDevicesSchema.parse(JSON.parse(await readFile(path, 'utf8'))).devices;
  } catch {
    return null;
  }
}

function refuseCheck(reason: string): number {
  console.error(`${reason}\n${CHECK_USAGE}`);
  return WRONG_USAGE;
}

/** Exit code 0 when the file was written, 2 when what was asked for does not exist. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rehearsal: { type: 'boolean' },
      specimen: { type: 'boolean' },
      kind: { type: 'string' },
      language: { type: 'string' },
      out: { type: 'string' },
      reader: { type: 'string' },
      seal: { type: 'boolean' },
    },
  });
  const { kind, language, out } = values;
  const writing = async (): Promise<typeof ports> => (values.seal ? sealing() : ports);
  if (values.specimen) return out ? save(out, await (await writing()).documents.write(specimen())) : refuse('--out is needed');
  const one = DOCUMENT_KINDS.find((known) => known === kind);
  if (!one && kind !== ALL) return refuse(`unknown kind "${kind ?? ''}"; known: ${[...DOCUMENT_KINDS, ALL].join(', ')}`);
  const known = ports.labels.languages();
  const languages = one ? [language ?? ''] : (language ?? '').split(',');
  const unknown = languages.find((asked) => !known.includes(asked));
  if (unknown !== undefined) return refuse(`unknown language "${unknown}"; known: ${known.join(', ')}`);
  if (!out) return refuse('--out is needed');
  if (one === 'blank-paper-kit' && !values.rehearsal) return saveBlank(await writing(), out, languages.join());
  if (!values.rehearsal) return refuse('--rehearsal is needed: a real record is exported in the app');
  return one ? saveOne(await writing(), out, one, languages.join(), values.reader) : saveEvery(await writing(), out, languages);
}

const ALL = 'all';

/** Every document of the rehearsal case into a folder, under names that tell nothing. */
async function saveEvery(writing: typeof ports, folder: string, languages: readonly string[]): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const language of languages) {
    const record = await rehearsedRecord(language === 'en' ? 'en' : 'nl');
    for (const orders of DOCUMENT_KINDS.map((kind) => ordersOf(record, kind, circumstancesIn(language)))) {
      for (const [at, order] of orders.entries()) {
        const name = neutralFileName(record, order, orders.length === 1 ? null : at + 1);
        await save(join(folder, name), await makeDocument(writing, record, order));
      }
    }
  }
  return 0;
}

/** One document: the only one of its kind, or that of one reader, the first when nobody is named. */
async function saveOne(
  writing: typeof ports,
  out: string,
  kind: DocumentKind,
  language: string,
  reader: string | undefined,
): Promise<number> {
  const record = await rehearsedRecord(language === 'en' ? 'en' : 'nl');
  const orders = ordersOf(record, kind, circumstancesIn(language));
  const order = reader === undefined ? orders[0] : orders.find((one) => readerOf(one) === reader);
  if (!order) return refuse(`no sheet for "${reader ?? ''}"; readers: ${orders.flatMap((one) => readerOf(one) ?? []).join(', ')}`);
  return save(out, await makeDocument(writing, record, order));
}

/** The one document that is made without a record, for a school that has yet to fill in its name. */
async function saveBlank(writing: typeof ports, out: string, language: string): Promise<number> {
  const order = { kind: 'blank-paper-kit', language, profile: NEUTRAL_PROFILE, isRehearsal: false } as const;
  return save(out, await makeDocument(writing, EMPTY_RECORD, order));
}

/** The made-up case, for the school of the policy. */
const circumstancesIn = (language: string) => ({
  language,
  profile: POLICY_PROFILE,
  isRehearsal: true,
  conversation: {
    reason: REHEARSAL_WORDS[language === 'en' ? 'en' : 'nl'].conversationReason,
    destroyBy: addDays(systemClock.today(), DAYS_WITH_CONVERSATION),
  },
});

const DAYS_WITH_CONVERSATION = 14;

function readerOf(order: DocumentOrder): string | undefined {
  return 'reader' in order ? order.reader.id : undefined;
}

async function save(out: string, { bytes, missing }: Awaited<ReturnType<typeof ports.documents.write>>): Promise<number> {
  await writeFile(out, bytes);
  console.log(`${out}: ${bytes.length} bytes`);
  if (missing.length > 0) console.log(`no glyph for: ${missing.join(' ')}`);
  return 0;
}

function refuse(reason: string): number {
  console.error(`${reason}\n${USAGE}`);
  return 2;
}

const [command, ...words] = process.argv.slice(2);
const isCheck = command === 'check-document';
try {
  process.exitCode = await (isCheck ? check(words) : main(process.argv.slice(2)));
} catch (failure) {
  const isUsage = failure instanceof TypeError && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS');
  if (isUsage) process.exitCode = isCheck ? refuseCheck(failure.message) : refuse(failure.message);
  else process.exitCode = isCheck ? OWN_FAULT : 1;
  if (!isUsage) console.error(failure instanceof Failure ? `failed: ${failure.code}` : failure);
}
