import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default defineConfig((env) =>
  mergeConfig(viteConfig(env), {
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/budgets/**'],
      maxWorkers: 2,
      testTimeout: 30_000,
      hookTimeout: 30_000,
      restoreMocks: true,
    },
  }),
);
