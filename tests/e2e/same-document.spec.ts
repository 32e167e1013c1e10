import { expect } from '@playwright/test';
import { test } from '../support/app-test.ts';
import { HarnessPage } from '../support/harness-page.ts';
import { unpackedDocument } from '../support/unpacked-document.ts';
import { viteInNode } from '../support/vite-in-node.ts';

type RehearsedDocuments = typeof import('../support/rehearsed-documents.ts');

test('a browser and the command line make the same document, each object to the last byte once it is unpacked: every kind in Dutch and English', async ({
  context,
  baseURL,
}) => {
  const harness = await HarnessPage.build('document-harness');
  const vite = await viteInNode();
  try {
    const loaded = await vite.ssrLoadModule('/tests/support/rehearsed-documents.ts');
    const { EVERY_KIND_AND_LANGUAGE, asPdf, documentsOf, rehearsedRecord } = loaded as RehearsedDocuments;
    await harness.on(context, baseURL ?? '', async (page) => {
      for (const [kind, language] of EVERY_KIND_AND_LANGUAGE) {
        const { journal } = await rehearsedRecord(language);
        const documents = await documentsOf(kind, language);
        expect(documents.length).toBeGreaterThan(0);
        for (const one of documents) {
          const made = await page.evaluate((asked) => window.documentHarness.make(...asked), [journal, one.order] as const);
          const { bytes } = await asPdf(one);
          // Compared before it is handed to `expect`, which would print thousands of bytes.
          const isSame = unpackedDocument(new Uint8Array(made)) === unpackedDocument(bytes);
          expect.soft(isSame, `${kind} in ${language}${one.reader ? ` for ${one.reader}` : ''}`).toBe(true);
        }
      }
    });
  } finally {
    await vite.close();
    await harness.remove();
  }
});
