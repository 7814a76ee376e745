import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDueCall } from '../../../components/waits/use-due-call';
import { ask } from '../../../lib/bridge/ask';
import { second } from '../../../lib/kernel/clock';
import type { WaitingBuyer } from '../../../lib/waits/queries';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();
const now = 1_763_000_000_000;
const calls = () => vi.mocked(ask).mock.calls.length;

beforeEach(() => {
  vi.mocked(ask).mockClear();
  vi.useFakeTimers({ now, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const wait = (seconds: number, remindedAt = 0): WaitingBuyer => ({
  ...aTurn({ id: 'a', waitingSince: now - seconds * second, remindedAt }),
  nick: '小王',
  tags: [],
  muted: false,
  thresholds: [30, 60],
  ruledBy: { by: 'general' },
  lastBy: undefined,
});
function Caller({ waits }: { waits: WaitingBuyer[] }) {
  useDueCall(waits);
  return null;
}
const begin = (...waits: WaitingBuyer[]) => show(<Caller waits={waits} />);

test('the worker is called in the second in which somebody falls due, not before', () => {
  begin(wait(20));
  vi.advanceTimersByTime(10 * second - 1);
  expect(calls()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(vi.mocked(ask).mock.calls).toEqual([['remindersChanged', null]]);
});

test('a panel that nobody sees lets the one in front go first', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  begin(wait(20));
  vi.advanceTimersByTime(10 * second);
  expect(calls()).toBe(0);
  vi.advanceTimersByTime(second);
  expect(calls()).toBe(1);
});

test('what is due already is left to the worker’s pause', () => {
  begin(wait(40));
  vi.advanceTimersByTime(9 * second);
  expect(calls()).toBe(0);
  vi.advanceTimersByTime(second);
  expect(calls()).toBe(1);
});

test('nobody waits, or all was told: no call', () => {
  begin();
  begin(wait(100, 60));
  vi.advanceTimersByTime(3600 * second);
  expect(calls()).toBe(0);
});
