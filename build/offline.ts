import type { PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/**
 * Makes the app one that a browser installs and opens without a connection: the manifest, and a service worker that
 * keeps every file of this version.
 */
export function offline(): PluginOption {
  return VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/adapters/browser',
    filename: 'service-worker.ts',
    injectRegister: false,
    registerType: 'prompt',
    includeManifestIcons: false,
    injectManifest: { globPatterns: ['**/*'], rollupFormat: 'iife', maximumFileSizeToCacheInBytes: 10 * 2 ** 20 },
    manifest: {
      id: '/',
      name: 'Herstelwijzer',
      short_name: 'Herstelwijzer',
      description: 'Begeleidt een herstelgesprek, stap voor stap.',
      lang: 'nl',
      dir: 'ltr',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      // --paper and --teal of tokens.css, by day.
      background_color: '#f8f3e9',
      theme_color: '#0e5a60',
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
  });
}
