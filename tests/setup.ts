import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/dom';
import { afterAll } from 'vitest';

// A condition may take its time on a machine that does much else; what never comes fails all the same.
configure({ asyncUtilTimeout: 8000 });

// happy-dom has no Web Locks; a single page gets every lock that it asks for.
if ('navigator' in globalThis) {
  const request = (_name: string, _options: object, run: (lock: object) => unknown) =>
    Promise.resolve(run({}));
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
}

/** Timers of a file end with it: a toast that fades afterwards would find no window any more. */
const started: ReturnType<typeof setTimeout>[] = [];
const start = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((run: () => void, ms?: number, ...args: []) => {
  const timer = start(run, ms, ...args);
  started.push(timer);
  return timer;
}, start) as typeof setTimeout;

afterAll(() => {
  for (const timer of started) clearTimeout(timer);
});
