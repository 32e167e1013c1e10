import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { bytesOf, deviceKey, sealedWith, withFlip } from '../support/sealed-document.ts';

const directory = mkdtempSync(join(tmpdir(), 'herstelwijzer-check-'));
const at = (name: string): string => join(directory, name);
const CLI = '.build/cli/cli.js';
const SLOWEST = 120_000;

const answerSchema = z.object({
  verdict: z.string(),
  hasCopy: z.boolean(),
  fault: z.optional(z.string()),
  because: z.optional(z.string()),
});

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function run(script: string, words: readonly string[], node: readonly string[] = []): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, script, ...words], { encoding: 'utf8' });
  return { code: status, output: stdout, errors: stderr };
}

/** Tells at the end how much memory the process took at most, in kilobytes, and how long it computed, in microseconds. */
const TELL_COST =
  "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write(u.maxRSS+' kB '+(u.userCPUTime+u.systemCPUTime)+' us')})";

function check(...words: string[]): Run & { readonly answer: z.infer<typeof answerSchema> | null } {
  const ran = run(CLI, ['check-document', ...words]);
  return { ...ran, answer: ran.output === '' ? null : answerSchema.parse(JSON.parse(ran.output)) };
}

beforeAll(async () => {
  const key = await deviceKey();
  const sealed = (await sealedWith(key)).bytes;
  const device = { fingerprint: key.fingerprint, name: 'Laptop van Anouk', from: '2026-09-01', until: null, lost: false };
  writeFileSync(at('sealed.pdf'), sealed);
  writeFileSync(at('changed.pdf'), withFlip(sealed, 2000, 3));
  const attachment = { name: 'dossier.age', description: 'Kopie', bytes: new TextEncoder().encode('age-encryption.org/v1\n') };
  writeFileSync(at('with-copy.pdf'), (await sealedWith(key, { attachment })).bytes);
  writeFileSync(at('devices.json'), JSON.stringify({ version: 1, devices: [device] }));
  writeFileSync(at('lost.json'), JSON.stringify({ version: 1, devices: [{ ...device, lost: true }] }));
  writeFileSync(at('no-list.json'), '[]');
  writeFileSync(at('empty.pdf'), '');
  // What npm runs; it builds the command line when that is stale.
  const asked = run('build/check-document.mjs', [at('sealed.pdf'), '--devices', at('devices.json')]);
  expect(asked.code, asked.errors).toBe(0);
}, SLOWEST);

afterAll(() => rmSync(directory, { recursive: true }));

test(
  'a shell is told 0 for a listed device, 1 for an unknown one, 2 for a change and 3 for what cannot be read',
  () => {
    const devices = ['--devices', at('devices.json')];
    expect(check(at('sealed.pdf'), ...devices)).toMatchObject({ code: 0, answer: { verdict: 'listed-device' } });
    expect(check(...devices, at('sealed.pdf'))).toMatchObject({ code: 0 });
    expect(check(at('sealed.pdf'))).toMatchObject({ code: 1, answer: { verdict: 'unknown-device', because: 'not-listed' } });
    expect(check(at('sealed.pdf'), '--devices', at('lost.json'))).toMatchObject({ code: 1, answer: { because: 'lost' } });
    expect(check(at('changed.pdf'), ...devices)).toMatchObject({ code: 2, answer: { verdict: 'changed', fault: 'other-bytes' } });
    expect(check(at('empty.pdf'), ...devices)).toMatchObject({ code: 3, answer: { verdict: 'unreadable', fault: 'not-a-pdf' } });
    expect(check(at('absent.pdf'))).toMatchObject({ code: 3, answer: { fault: 'no-file' } });
    expect(check(directory)).toMatchObject({ code: 3, answer: { fault: 'no-file' } });
  },
  SLOWEST,
);

test(
  'a shell is told 64 for what was asked wrongly, and that a list which is none is never taken for an empty one',
  () => {
    for (const words of [
      [],
      [at('sealed.pdf'), at('changed.pdf')],
      ['--unknown', at('sealed.pdf')],
      [at('sealed.pdf'), '--devices'],
      [at('sealed.pdf'), '--devices', at('absent.json')],
      [at('sealed.pdf'), '--devices', at('no-list.json')],
      [at('sealed.pdf'), '--devices', at('sealed.pdf')],
    ]) {
      const { code, output, errors } = check(...words);
      expect(code, words.join(' ')).toBe(64);
      expect(output).toBe('');
      expect(errors).toContain('npm run check-document');
    }
  },
  SLOWEST,
);

test('the answer names the device as the school does, its digits and words, and what its clock said', () => {
  const { output } = check(at('sealed.pdf'), '--devices', at('devices.json'));
  const { devices } = JSON.parse(readFileSync(at('devices.json'), 'utf8')) as { devices: unknown[] }; // written above
  expect(JSON.parse(output)).toEqual({
    verdict: 'listed-device',
    seal: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), sealedAt: '2026-11-26T15:52:00.000Z' },
    device: devices[0],
    words: Array.from({ length: 6 }, () => expect.stringMatching(/^\p{Ll}+$/u)),
    hasCopy: false,
  });
});

test('the answer says whether a copy for reopening is inside, and nothing of it', () => {
  const held = check(at('with-copy.pdf'), '--devices', at('devices.json'));
  expect(held).toMatchObject({ code: 0, answer: { verdict: 'listed-device', hasCopy: true } });
  expect(held.output).not.toContain('age');
  for (const name of ['sealed.pdf', 'empty.pdf', 'absent.pdf']) expect(check(at(name)).answer).toMatchObject({ hasCopy: false });
});

test('a fault of our own is told as 70, and never as a change', () => {
  const broken = "data:text/javascript,Object.defineProperty(crypto.subtle,'digest',{value(){throw new Error('no sums today')}})";
  const { code, output } = run(CLI, ['check-document', at('sealed.pdf')], ['--import', broken]);
  expect(code).toBe(70);
  expect(output).toBe('');
});

test(
  '200 MB, and the largest file that is read, are answered within five seconds and 300 MB of memory',
  () => {
    writeFileSync(at('huge.pdf'), '%PDF-1.7\n');
    truncateSync(at('huge.pdf'), 200_000_000);
    writeFileSync(at('large.pdf'), bytesOf([Buffer.from('%PDF-1.7\nHerstelwijzer /ByteRange '), new Uint8Array(49_000_000).fill(0x48)]));
    for (const [name, code] of [
      ['huge.pdf', 3],
      ['large.pdf', 2],
    ] as const) {
      const ran = run(CLI, ['check-document', at(name)], ['--import', TELL_COST]);
      expect(ran.code).toBe(code);
      const [, memory, computing] = /^(\d+) kB (\d+) us$/.exec(ran.errors) ?? [];
      expect(Number(memory)).toBeLessThan(300_000);
      expect(Number(computing)).toBeLessThan(5_000_000);
    }
  },
  SLOWEST,
);

test(
  'a document that is made with --seal is sealed with a key for that one time, and without it is not sealed',
  () => {
    const words = ['--rehearsal', '--kind', 'agreement', '--language', 'nl', '--out'];
    const made = run(CLI, [...words, at('made.pdf'), '--seal']);
    expect(made.code, made.errors).toBe(0);
    const { output, code } = check(at('made.pdf'));
    expect(code).toBe(1);
    expect(made.output).toContain(/"fingerprint": "([0-9a-f]{64})"/.exec(output)?.[1]);
    expect(run(CLI, [...words, at('plain.pdf')]).code).toBe(0);
    expect(check(at('plain.pdf'))).toMatchObject({ code: 3, answer: { fault: 'no-seal' } });
  },
  SLOWEST,
);
