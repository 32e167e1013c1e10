import { createServer, type ViteDevServer } from 'vite';
import { yamlContent } from '../../build/yaml-content.ts';

/** Vite without a page: only it can import the content of a conversation, in Node as in a browser. */
export function viteInNode(): Promise<ViteDevServer> {
  return createServer({
    configFile: false,
    logLevel: 'error',
    plugins: [yamlContent()],
    appType: 'custom',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
}
