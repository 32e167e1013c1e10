import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './build/csp.ts';
import { offline } from './build/offline.ts';
import { startChunk } from './build/start-chunk.ts';
import { yamlContent } from './build/yaml-content.ts';

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), yamlContent(), contentSecurityPolicy(), isSsrBuild ? [] : offline()],
  // Short names: the long ones are a tenth of what the styles weigh.
  css: { modules: { generateScopedName: '[hash:base64:5]' } },
  // harfbuzzjs awaits its WebAssembly at the top of a module, which older targets cannot express.
  build: isSsrBuild
    ? { target: 'node20', outDir: '.build/cli', copyPublicDir: false }
    : {
        target: 'es2022',
        manifest: true,
        // The names of all that a part needs in turn would stand in the first file; it asks for them itself, from this machine.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_, needed, { hostType }) => (hostType === 'js' ? needed.filter((file) => file.endsWith('.css')) : needed),
        },
        assetsInlineLimit: 0,
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: startChunk }] } } },
      },
  worker: { format: 'es', plugins: () => [yamlContent()] },
  optimizeDeps: { exclude: ['harfbuzzjs'] },
  server: { port: 4797, strictPort: true, host: '127.0.0.1' },
}));
