import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** What looks at a window; a window for each of all files would cost more than half of the time. */
const screens = 'tests/{components,overlay,sites,teach,worker}/**/*.test.{ts,tsx}';

/** Both ask the extension's API, which WXT plays. */
const shared = {
  restoreMocks: true,
  // By itself it would leave one of two cores free.
  maxWorkers: 2,
  // A screen with a real database, on a machine that does other things besides.
  testTimeout: 15_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          ...shared,
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{e2e,firefox}/**', screens],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          ...shared,
          name: 'screens',
          environment: 'happy-dom',
          include: [screens],
          setupFiles: ['tests/setup.ts', 'tests/setup-screens.ts'],
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
