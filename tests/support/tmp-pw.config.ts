import { defineConfig } from '@playwright/test';
export default defineConfig({ testDir: '../faults', testMatch: '**/*.spec.ts', workers: 1, reporter: [['list']], outputDir: '/tmp/vault-part/out', timeout: 120_000 });
