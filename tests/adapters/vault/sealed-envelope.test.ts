import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bytes, ENVELOPE_OVERHEAD, envelopeKey, open, seal } from '../../../src/adapters/vault/sealed-envelope.ts';

const bytes = (hex: string): Bytes => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const copyOf = (values: Uint8Array): Bytes => Uint8Array.from(values);
const key = await envelopeKey(bytes('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f'));

/** Version 1, made once with another implementation of AES-256-GCM; kept for ever. */
const VECTOR = {
  name: 'draft/locator/name',
  plain: 'Kievit: één afspraak 🌳',
  envelope: '48574501a0a1a2a3a4a5a6a7a8a9aaabad71195b2cbf389fa1cc447a695aa1b803dc2b71f3dc629c038295f3ed3803b08e8ec0bb58a548508ea438',
};

test('an envelope of version 1 opens for ever', async () => {
  expect(new TextDecoder().decode(await open(key, VECTOR.name, bytes(VECTOR.envelope)))).toBe(VECTOR.plain);
});

test('what is sealed opens again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), fc.string(), async (plain, name) => {
      const sealed = await seal(key, name, copyOf(plain));
      expect(sealed.length).toBe(plain.length + ENVELOPE_OVERHEAD);
      expect(await open(key, name, sealed)).toEqual(copyOf(plain));
    }),
  );
});

test('no byte of an envelope can be another', async () => {
  const sealed = await seal(key, 'event/a/b', new TextEncoder().encode('wat is afgesproken'));
  for (const at of sealed.keys()) {
    const flipped = sealed.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));
    await expect(open(key, 'event/a/b', flipped), `byte ${at}`).rejects.toMatchObject({ name: 'Failure' });
  }
});

test('an envelope opens under its own name only', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (name, other) => {
      fc.pre(name !== other);
      await expect(open(key, other, await seal(key, name, new Uint8Array(40)))).rejects.toMatchObject({ code: 'row-damaged' });
    }),
  );
});

test('an envelope opens under its own key only', async () => {
  const other = await envelopeKey(crypto.getRandomValues(new Uint8Array(32)));
  await expect(open(other, 'a', await seal(key, 'a', new Uint8Array(40)))).rejects.toMatchObject({ code: 'row-damaged' });
});

test('a cut or lengthened envelope does not open', async () => {
  const sealed = await seal(key, 'a', new Uint8Array(8));
  for (let length = 0; length < sealed.length; length += 1) {
    await expect(open(key, 'a', sealed.slice(0, length))).rejects.toMatchObject({ code: 'row-damaged' });
  }
  await expect(open(key, 'a', copyOf(new Uint8Array([...sealed, 0])))).rejects.toMatchObject({ code: 'row-damaged' });
});

test('the same bytes sealed twice share neither nonce nor ciphertext', async () => {
  const [one, other] = await Promise.all([seal(key, 'a', new Uint8Array(64)), seal(key, 'a', new Uint8Array(64))]);
  expect(one.slice(4, 16)).not.toEqual(other.slice(4, 16));
  expect(one.slice(16)).not.toEqual(other.slice(16));
});

test('any byte of any envelope that is another keeps it shut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.nat(), fc.integer({ min: 1, max: 255 }), async (plain, where, change) => {
      const sealed = await seal(key, 'a', copyOf(plain));
      const at = where % sealed.length;
      await expect(
        open(
          key,
          'a',
          sealed.map((byte, index) => (index === at ? byte ^ change : byte)),
        ),
      ).rejects.toMatchObject({ name: 'Failure' });
    }),
  );
});

test('nobody can choose the nonce', async () => {
  // Whatever is handed over after the bytes is not listened to.
  const sealWithMore: (...asked: unknown[]) => Promise<Bytes> = seal as never;
  const nonce = new Uint8Array(12).fill(7);
  for (const more of [[nonce], [{ iv: nonce }], [{ nonce }], [nonce, nonce]]) {
    const sealed = await sealWithMore(key, 'a', new Uint8Array(8), ...more);
    expect(sealed.slice(4, 16)).not.toEqual(copyOf(nonce));
    expect(await open(key, 'a', sealed)).toEqual(new Uint8Array(8));
  }
  expect(seal.length).toBe(3);
});

test('an envelope of a later version is told apart from a damaged one', async () => {
  const sealed = await seal(key, 'a', new Uint8Array(8));
  sealed[3] = 2;
  await expect(open(key, 'a', sealed)).rejects.toMatchObject({ code: 'vault-too-new' });
});
