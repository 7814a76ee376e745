import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { playSound } from '../../lib/platform/sound';

const done: string[] = [];
/** Ends the sound that plays. */
let silence: (failed?: Error | string) => void = () => {};

beforeEach(() => {
  done.length = 0;
  const note = (what: string) => async () => void done.push(what);
  Object.assign(browser, {
    offscreen: { createDocument: note('open'), closeDocument: note('close') },
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    ((order: { kind: string; volume: number }) =>
      new Promise<string | undefined>((resolve, reject) => {
        done.push(`${order.kind} ${order.volume}`);
        silence = (failed) => (failed instanceof Error ? reject(failed) : resolve(failed));
      })) as never,
  );
});

test('a worker opens a player, which is gone with the last note; a second sound waits for that', async () => {
  const first = playSound('warn', 60);
  const second = playSound('late', 30);
  await vi.waitFor(() => expect(done).toEqual(['open', 'warn 60']));
  silence();
  await first;
  await vi.waitFor(() => expect(done).toEqual(['open', 'warn 60', 'close', 'open', 'late 30']));
  silence();
  await second;
  expect(done.at(-1)).toBe('close');
});

test('a sound that fails says so, closes its player, and does not keep the next one back', async () => {
  const first = playSound('warn', 60);
  await vi.waitFor(() => expect(done).toHaveLength(2));
  silence(new Error('no device'));
  await expect(first).rejects.toThrow('no device');
  const second = playSound('warn', 60);
  await vi.waitFor(() => expect(done).toEqual(['open', 'warn 60', 'close', 'open', 'warn 60']));
  silence();
  await second;
});

test('what the player could not play is told to the worker, which alone keeps a log', async () => {
  const played = playSound('late', 60);
  await vi.waitFor(() => expect(done).toHaveLength(2));
  silence('nothing here plays sounds');
  await expect(played).rejects.toThrow('nothing here plays sounds');
  expect(done.at(-1)).toBe('close');
});

test('without volume nothing plays', async () => {
  await playSound('late', 0);
  expect(done).toEqual([]);
});
