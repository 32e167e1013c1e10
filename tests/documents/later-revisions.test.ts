import { expect, test } from 'vitest';
import { readSeal } from '../../src/adapters/pdf/read-seal.ts';
import { checkDocument, type DocumentVerdict } from '../../src/app/check-document.ts';
import { signedAnew } from '../support/forged-seals.ts';
import { nextNumber, objectBody, objectWith, withRevision } from '../support/later-revision.ts';
import { PdfTree } from '../support/pdf-object-tree.ts';
import { checkFile, objectsOf, pdfTest, textOf } from '../support/pdf-tools.ts';
import { bytesOf, deviceKey, latin1, replaced, sealedWith, spliced } from '../support/sealed-document.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const key = await deviceKey();
const sealed = (await sealedWith(key)).bytes;
const school = [{ fingerprint: key.fingerprint, name: 'Laptop van Anouk', from: '2026-09-01', until: null, lost: false }];
const verdict = (bytes: Bytes): Promise<DocumentVerdict> => checkDocument(readSeal, bytes, school);

const ALL_PAGES = objectWith(sealed, '/Type/Pages');
const [FIRST_PAGE = 0, SECOND_PAGE = 0] = (/\/Kids\[(.*?)\]/.exec(objectBody(sealed, ALL_PAGES))?.[1] ?? '').split(' 0 R').map(Number);
const EMPTY = '<</Length 0>>\nstream\n\nendstream';

function contentsOf(page: number): number {
  return Number(/\/Contents (\d+) 0 R/.exec(objectBody(sealed, page))?.[1]);
}

pdfTest('a later revision that hides a page’s text is a change', async () => {
  const hidden = withRevision(sealed, { [contentsOf(FIRST_PAGE)]: EMPTY });
  expect(checkFile(hidden)).toContain('No syntax');
  expect(textOf(sealed)).toContain('fietsenrek');
  expect(textOf(hidden)).not.toContain('fietsenrek');
  expect(await verdict(hidden)).toEqual({ verdict: 'changed', fault: 'other-structure' });
});

pdfTest('a later revision that shows another text is a change', async () => {
  const shown = withRevision(sealed, { [FIRST_PAGE]: objectBody(sealed, SECOND_PAGE).replace(/\/Annots\[.*?\]/, '') });
  expect(checkFile(shown)).toContain('No syntax');
  expect(textOf(shown).split('Fietsenrek').length).toBeGreaterThan(textOf(sealed).split('Fietsenrek').length);
  expect(await verdict(shown)).toEqual({ verdict: 'changed', fault: 'other-structure' });
});

pdfTest('an added page is a change', async () => {
  const page = nextNumber(sealed);
  const body = `<</Type/Page/Parent ${ALL_PAGES} 0 R/MediaBox[0 0 595 842]/Contents ${page + 1} 0 R/Resources<<>>>>`;
  const kids = objectBody(sealed, ALL_PAGES)
    .replace('/Kids[', `/Kids[${page} 0 R `)
    .replace(/\/Count (\d+)/, (_, count) => `/Count ${Number(count) + 1}`);
  const longer = withRevision(sealed, { [ALL_PAGES]: kids, [page]: body, [page + 1]: EMPTY });
  expect(new PdfTree(objectsOf(longer)).pages()).toHaveLength(new PdfTree(objectsOf(sealed)).pages().length + 1);
  expect(await verdict(longer)).toEqual({ verdict: 'changed', fault: 'other-structure' });
});

pdfTest('an added note on a page is a change', async () => {
  const note = nextNumber(sealed);
  const annotated = withRevision(sealed, {
    [FIRST_PAGE]: objectBody(sealed, FIRST_PAGE).replace('/Tabs/S', `/Tabs/S/Annots[${note} 0 R]`),
    [note]: '<</Type/Annot/Subtype/FreeText/Rect[50 50 300 90]/Contents(Daan komt er niet meer in)/DA(/Helv 12 Tf)>>',
  });
  expect(new PdfTree(objectsOf(annotated)).dicts().some((dict) => dict['/Subtype'] === '/FreeText')).toBe(true);
  expect(await verdict(annotated)).toEqual({ verdict: 'changed', fault: 'other-structure' });
});

pdfTest('a second signature in a later revision is a change', async () => {
  const field = objectWith(sealed, '/Subtype/Widget');
  const signature = objectWith(sealed, '/SubFilter');
  const [second, its] = [nextNumber(sealed), nextNumber(sealed) + 1];
  const root = Number(/\/Root (\d+)/.exec(latin1(sealed).slice(-300))?.[1]);
  const twice = withRevision(sealed, {
    [root]: objectBody(sealed, root).replace(`/Fields[${field} 0 R]`, `/Fields[${field} 0 R ${second} 0 R]`),
    [second]: objectBody(sealed, field).replace('(Zegel)', '(Zegel2)').replace(`/V ${signature} 0 R`, `/V ${its} 0 R`),
    [its]: objectBody(sealed, signature),
  });
  expect(checkFile(twice)).toContain('No syntax');
  expect(await verdict(twice)).toEqual({ verdict: 'changed', fault: 'other-structure' });
});

test('one more byte behind the end, or one less, is a change', async () => {
  for (const more of ['\n', ' ', '\0', '%', '\nstartxref\n0\n%%EOF']) {
    expect(await verdict(bytesOf([sealed, Buffer.from(more, 'latin1')])), JSON.stringify(more)).toMatchObject({ verdict: 'changed' });
  }
  for (const length of [1, 5, 100, 3000, sealed.length - 1000]) {
    const cut = await verdict(sealed.slice(0, sealed.length - length));
    expect(['changed', 'unreadable']).toContain(cut.verdict);
  }
});

test('a second signature dictionary in the place of another object does not count', async () => {
  const info = /\n\d+ 0 obj\n<<\/Title .*>>\nendobj/.exec(latin1(sealed));
  if (!info) throw new Error('no information about the file');
  const second = `${info[0].slice(0, info[0].indexOf('<<'))}<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>`;
  const twice = spliced(
    sealed,
    info.index,
    info.index + info[0].length,
    `${second}${' '.repeat(info[0].length - second.length - 9)}>>\nendobj`,
  );
  expect(twice.length).toBe(sealed.length);
  expect(await verdict(twice)).toEqual({ verdict: 'changed', fault: 'other-bytes' });
});

test('a file that ends in several ways does not count, also when the very device signed it', async () => {
  const tail = /startxref\n(\d+)\n%%EOF$/.exec(latin1(sealed));
  if (!tail) throw new Error('no end');
  for (const twice of [`startxref\n0\n%%EOF\n${tail[0]}`, `${tail[0]}\n${tail[0]}`, `startxref\n${tail[1]}\n${tail[0]}`, `${tail[0]}\n`]) {
    const longer = spliced(sealed, tail.index, sealed.length, twice);
    expect(await verdict(await signedAnew(longer, key))).toEqual({ verdict: 'changed', fault: 'other-structure' });
  }
});

test('a trailer that names an earlier revision or a second table does not count, also when the very device signed it', async () => {
  for (const [from, to] of [
    ['\ntrailer\n<<\n', '\ntrailer\n<</Prev 15\n'],
    ['\ntrailer\n<<\n', '\ntrailer\n<</XRefStm 15\n'],
    ['\ntrailer\n<<\n', '\ntrailer\n<</Encrypt 5 0 R\n'],
    ['\ntrailer\n', '\n% a comment\ntrailer\n'],
  ] as const) {
    expect(await verdict(await signedAnew(replaced(sealed, from, to), key))).toEqual({ verdict: 'changed', fault: 'other-structure' });
  }
});
