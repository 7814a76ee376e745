import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterAll, beforeAll } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activeRules } from '../lib/guard/active';
import { takeRules } from '../lib/guard/check';
import { db } from '../lib/store/database';

/** Timers of a file end with it: a toast that fades afterwards would find no window any more. */
const started: ReturnType<typeof setTimeout>[] = [];
const start = globalThis.setTimeout;
globalThis.setTimeout = Object.assign((run: () => void, ms?: number, ...args: []) => {
  const timer = start(run, ms, ...args);
  started.push(timer);
  return timer;
}, start) as typeof setTimeout;

/** Files share their modules, so that each is loaded once; what a file left behind is nobody else's. */
beforeAll(async () => {
  fakeBrowser.reset();
  takeRules(activeRules());
  db.close({ disableAutoOpen: false });
  await Dexie.delete(db.name);
});

afterAll(() => {
  for (const timer of started) clearTimeout(timer);
  globalThis.setTimeout = start;
});
