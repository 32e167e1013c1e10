import { expect } from '@playwright/test';
import { createServer } from 'vite';
import { yamlContent } from '../../build/yaml-content.ts';
import { test } from '../support/app-test.ts';
import { HarnessPage } from '../support/harness-page.ts';

type RehearsedDocuments = typeof import('../support/rehearsed-documents.ts');

/** Vite without a page: only it can import the content of a conversation, in Node as in a browser. */
function viteInNode() {
  return createServer({
    configFile: false,
    logLevel: 'error',
    plugins: [yamlContent()],
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
}

test('a browser and the command line make the same document, byte for byte: every kind in Dutch and English', async ({
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
          const written = Buffer.from((await asPdf(one)).bytes);
          // Compared before it is handed to `expect`, which would print thousands of bytes.
          const isSame = Buffer.from(made).equals(written);
          expect.soft(isSame, `${kind} in ${language}${one.reader ? ` for ${one.reader}` : ''}`).toBe(true);
        }
      }
    });
  } finally {
    await vite.close();
    await harness.remove();
  }
});
