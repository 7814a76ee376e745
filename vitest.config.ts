import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{e2e,firefox}/**'],
          setupFiles: ['tests/setup.ts'],
          restoreMocks: true,
          // By itself it would leave one of two cores free.
          maxWorkers: 2,
          // A screen with a real database, on a machine that does other things besides.
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,firefox}/**/*.test.ts'],
          // Each file starts its own browser; two at once is what two cores bear.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
