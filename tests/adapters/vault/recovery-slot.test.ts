import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/adapters/vault/base64.ts';
import { newRecoveryKey, recoveryKeyFrom, recoverySlotFor, vaultKeyFromRecovery } from '../../../src/adapters/vault/recovery-slot.ts';
import { recoveryKeyInGroups } from '../../../src/domain/recovery-key.ts';

const vaultKey = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);

/** As the first version wrote it; kept for ever. */
const STORED = {
  identity: 'AGE-SECRET-KEY-1849R2AZR83R0HHC4LCLRJH5Q34NJ64XRAJXHQ0QQ0ECUKDRV568S605K2U',
  recipient: 'age1lfmst5s69xpawyf8pppwf7kz4jvfqydplywvs44qa4y5cjcnjgnqj4z23j',
  slot: {
    kind: 'recovery',
    wrapped:
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0-IFgyNTUxOSBBc1ZheGtob3FZSEMyUDMrMWhrQ240WUFxOTNSNjZQMEwrRWpBZm0vbkRRCkVtZ0VBMVVXSFRxYzlUUWVIZk5sMW1TdGVGRnU0aEZ5RU1FK3BKVFhURmcKLS0tIHB0S2U0STlKNGdmSDlsMjJCNWhMYWJUV1ZHQWVFTW9kWDUvMENKeFRwVE0KeREaJ2kA3WZwJS39N32QQqW5WsGkfdKxEfbR3-27VpkIMGTCYVBL3U9JqhO4a9Ufo_wShxr9zWaNf-JZJ8LESQ',
  },
};

test('a recovery slot that was stored opens for ever', async () => {
  expect(await vaultKeyFromRecovery([STORED.slot], STORED.identity)).toEqual(vaultKey);
  expect((await recoveryKeyFrom(STORED.identity)).recipient).toBe(STORED.recipient);
});

test('the key opens its slot however it was typed over from paper', async () => {
  const { identity, recipient } = await newRecoveryKey();
  const slot = await recoverySlotFor(recipient, vaultKey);
  const groups = recoveryKeyInGroups(identity);
  const ways = [
    identity,
    identity.toLowerCase(),
    groups.join(' '),
    groups.slice(1).join('-'),
    ` ${groups.join('\n\t ')} `,
    identity.replaceAll('0', 'o').replaceAll('8', 'B'),
  ];
  for (const typed of ways) expect(await vaultKeyFromRecovery([slot], typed), typed).toEqual(vaultKey);
});

test('a character that was typed wrong is told apart from a key of another vault', async () => {
  const { identity, recipient } = await newRecoveryKey();
  const slot = await recoverySlotFor(recipient, vaultKey);
  for (let at = 'AGE-SECRET-KEY-1'.length; at < identity.length; at += 1) {
    const other = identity[at] === 'Q' ? 'P' : 'Q';
    const typed = identity.slice(0, at) + other + identity.slice(at + 1);
    await expect(vaultKeyFromRecovery([slot], typed), typed).rejects.toMatchObject({ code: 'recovery-mistyped' });
  }
  for (const typed of ['', 'x', identity.slice(0, -1), `${identity}Q`, 'vijf losse woorden van mij']) {
    await expect(vaultKeyFromRecovery([slot], typed), typed).rejects.toMatchObject({ code: 'recovery-mistyped' });
  }
  const { identity: another } = await newRecoveryKey();
  expect(await vaultKeyFromRecovery([slot], another)).toBeNull();
});

test('slots of other kinds, and damaged ones, are passed by', async () => {
  const { identity, recipient } = await newRecoveryKey();
  const slot = await recoverySlotFor(recipient, vaultKey);
  expect(await vaultKeyFromRecovery([{ kind: 'passphrase' }, { kind: 'recovery' }, slot], identity)).toEqual(vaultKey);
  expect(JSON.stringify(slot)).not.toContain(identity.slice(20, 40));
});

test('a recovery slot of which any byte is another gives no key', async () => {
  const { identity, recipient } = await newRecoveryKey();
  const wrapped = fromBase64(String((await recoverySlotFor(recipient, vaultKey))['wrapped' as never]));
  await fc.assert(
    fc.asyncProperty(fc.nat(wrapped.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const other = { kind: 'recovery', wrapped: toBase64(wrapped.map((byte, index) => (index === at ? byte ^ change : byte))) };
      expect(await vaultKeyFromRecovery([other], identity)).toBeNull();
    }),
    { numRuns: 60 },
  );
});
