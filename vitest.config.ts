import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { SecondTries } from './tests/second-tries';

/** What looks at a window; a window for each of all files would cost more than half of the time. */
const pages = 'tests/{overlay,sites,teach}/**/*.test.ts';

/**
 * What share nothing: screens and the worker, which leave toasts, spies and a played browser behind, files that put
 * other modules in place of ours, and one that leaves the store's connection unusable.
 */
const screens = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => `tests/${path.replaceAll('\\', '/')}`)
  .filter(
    (path) => /^tests\/(components|worker)\//.test(path) || readFileSync(path, 'utf8').includes('vi.mock('),
  )
  .concat('tests/store/upgrade.test.ts');

/** Loading the modules anew for each file took three quarters of the time; `tests/setup.ts` clears what files leave. */
const together = { isolate: false };

/** All ask the extension's API, which WXT plays. */
const shared = {
  restoreMocks: true,
  // By itself it would leave one of two cores free.
  maxWorkers: 2,
  // A screen with a real database, on a machine that does other things besides.
  testTimeout: 15_000,
  // As long as screens wait, see `tests/setup-screens.ts`; by itself it would be one second.
  expect: { poll: { timeout: 8000 } },
};

export default defineConfig({
  test: {
    reporters: ['default', new SecondTries()],
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          ...shared,
          ...together,
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{e2e,firefox}/**', pages, ...screens],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          ...shared,
          ...together,
          name: 'pages',
          environment: 'happy-dom',
          include: [pages],
          exclude: screens,
          setupFiles: ['tests/setup.ts', 'tests/setup-screens.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          ...shared,
          name: 'screens',
          environment: 'happy-dom',
          include: screens,
          setupFiles: ['tests/setup.ts', 'tests/setup-screens.ts'],
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          ...shared,
          name: 'soak',
          environment: 'node',
          include: ['tests/**/*.soak.ts'],
          setupFiles: ['tests/setup.ts'],
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
          // See docs/adr/0026: told at the end, never silent.
          retry: 1,
        },
      },
    ],
  },
});
