import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { contentSecurityPolicy } from '../../build/csp.ts';
import { yamlContent } from '../../build/yaml-content.ts';

/** A page on which one part of the app is tried, apart from any screen. */
export type Harness = 'vault-harness' | 'document-harness' | 'speed-harness';

/** jsPDF, which one harness measures, loads these only to print HTML or SVG. */
const leftOut = fileURLToPath(new URL('left-out.ts', import.meta.url));

/** Where the page lies below the address that it answers at. */
export function harnessPath(name: Harness): string {
  return `/tests/support/${name}.html`;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the page of this name under the app's own security policy. */
export function harness(name: Harness, outDir: string): InlineConfig {
  return {
    configFile: false,
    logLevel: 'error',
    // The app's own: its labels are found from there.
    root,
    publicDir: false,
    plugins: [yamlContent(), contentSecurityPolicy()],
    resolve: { alias: { html2canvas: leftOut, canvg: leftOut, dompurify: leftOut } },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { input: join(root, harnessPath(name)) },
    },
  };
}
