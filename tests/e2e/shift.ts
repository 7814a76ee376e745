import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type LaunchOptions, launch, type Running } from '../browser/launch';
import { type RunningDesk, startDesk } from '../desk/server';

/** One browser with the extension and one practice desk, for all tests of a file. */
export interface Shift {
  running: Running;
  desk: RunningDesk;
  /** A new tab on the practice desk with these options, such as `n=6&waiting=0`. */
  page(query?: string, host?: string): Promise<Page>;
}

/** Starts and ends a {@link Shift} around a test file. */
export function shift(options: LaunchOptions = {}): Shift {
  const parts: { running?: Running; desk?: RunningDesk } = {};
  beforeAll(async () => {
    parts.desk = await startDesk();
    parts.running = await launch(options);
  });
  afterAll(async () => {
    await parts.running?.close();
    await parts.desk?.close();
  });
  const started = <Name extends 'running' | 'desk'>(name: Name) => {
    const part = parts[name];
    if (!part) throw new Error(`${name} has not started`);
    return part;
  };
  return {
    get running() {
      return started('running');
    },
    get desk() {
      return started('desk');
    },
    page: async (query = '', host = '127.0.0.1') => {
      const page = await started('running').context.newPage();
      await page.goto(`${started('desk').url.replace('127.0.0.1', host)}/desk?${query}`);
      return page;
    },
  };
}
