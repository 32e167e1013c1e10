import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { contentSecurityPolicy } from '../../build/csp.ts';

/** Builds the page on which the vault is tried, apart from any screen, under the app's own security policy. */
export function vaultHarness(outDir: string): InlineConfig {
  return {
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: false,
    plugins: [contentSecurityPolicy()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: fileURLToPath(new URL('./vault-harness.html', import.meta.url)) },
    },
  };
}
