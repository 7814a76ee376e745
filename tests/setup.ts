import 'fake-indexeddb/auto';
import { afterAll } from 'vitest';

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
