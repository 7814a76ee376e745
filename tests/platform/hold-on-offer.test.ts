import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { minute } from '../../lib/kernel/clock';
import { offerHoldOn, onHoldOn, takeHoldOn } from '../../lib/platform/hold-on-offer';

beforeEach(() => fakeBrowser.reset());
const offer = { buyerKey: 'a|s|1', kind: 'holdOn', at: 1000, fillIn: null } as const;

test('an offer is for its buyer, taken once', async () => {
  await offerHoldOn(offer);
  expect(await takeHoldOn('a|s|2', 1000)).toBeUndefined();
  expect(await takeHoldOn('a|s|1', 1000)).toEqual(offer);
  expect(await takeHoldOn('a|s|1', 1000)).toBeUndefined();
});

test('who is opened much later has long been told something else', async () => {
  await offerHoldOn(offer);
  expect(await takeHoldOn('a|s|1', 1000 + 2 * minute + 1)).toBeUndefined();
});

test('who listens hears of an offer until they leave', async () => {
  const stop = new AbortController();
  const heard = vi.fn();
  onHoldOn(heard, stop.signal);
  await offerHoldOn(offer);
  expect(heard).toHaveBeenCalledTimes(1);
  stop.abort();
  await offerHoldOn({ ...offer, at: 2000 });
  expect(heard).toHaveBeenCalledTimes(1);
});
