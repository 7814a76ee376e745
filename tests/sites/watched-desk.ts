import { afterEach, beforeEach, vi } from 'vitest';
import { observe } from '../../lib/sites/observe';
import type { SiteProfile } from '../../lib/sites/profile';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import type { Reading } from '../../lib/sites/read';
import { bodyOf, happy } from './page';

export const one = (css: string): Element => {
  const found = document.querySelector(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};

/** Lets mutation callbacks run, then `ms` of timers. */
export const pass = async (ms: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
};

/** The practice desk under a clock of the test's own, put up before each test of a file and taken down after it. */
export function watchedDesk() {
  let end = new AbortController();
  beforeEach(() => {
    vi.useFakeTimers();
    end = new AbortController();
    happy.setURL('http://localhost:4173/desk');
    document.body.innerHTML = bodyOf('practice-desk/shift.html');
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });
  return {
    start(profile: SiteProfile = practiceDesk, extra = {}) {
      const readings: Reading[] = [];
      const lags: number[] = [];
      const watch = observe({
        doc: document,
        profile,
        signal: end.signal,
        onReading: (reading, lag) => {
          readings.push(reading);
          lags.push(lag);
        },
        isVisible: () => true,
        ...extra,
      });
      return { readings, lags, watch, last: () => readings.at(-1)?.snapshot };
    },
    /** Ends the watching before the test does. */
    end: () => end.abort(),
  };
}
