import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDuty } from '../../../components/shifts/use-duty';
import { useDueCall } from '../../../components/waits/use-due-call';
import { ask } from '../../../lib/bridge/ask';
import { minute, second } from '../../../lib/kernel/clock';
import { dayName } from '../../../lib/kernel/day-name';
import type { Duty } from '../../../lib/shifts/rules';
import type { WaitingBuyer } from '../../../lib/waits/queries';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../components/shifts/use-duty', () => ({ useDuty: vi.fn() }));
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
const offDuty = (duty: Partial<Duty>) =>
  vi.mocked(useDuty).mockReturnValue({
    onDuty: false,
    now: undefined,
    ended: undefined,
    nextChange: undefined,
    ...duty,
  });
const shift = { id: 'early', name: '早班', colour: 'teal', spans: [] } as const;
const endedAt = (end: number) => ({
  day: dayName(end),
  shift: { ...shift, spans: [] },
  spans: [],
  start: 0,
  end,
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

test('off duty nobody is called before the shift begins', () => {
  offDuty({ nextChange: now + 2 * minute });
  begin(wait(20));
  vi.advanceTimersByTime(2 * minute - 1);
  expect(calls()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(calls()).toBe(1);
});

test('nor after it, but for who wrote before its end', () => {
  offDuty({ ended: endedAt(now - minute) });
  begin(wait(20));
  vi.advanceTimersByTime(3600 * second);
  expect(calls()).toBe(0);
  begin({ ...wait(80), thresholds: [100] });
  vi.advanceTimersByTime(20 * second);
  expect(calls()).toBe(1);
});
