import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../lib/bridge/ask';
import { HealthReport } from '../../lib/overlay/health-report';
import type { HookState, Snapshot } from '../../lib/sites/snapshot';

vi.mock('../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));

const end = new AbortController();
let report: HealthReport;
beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(ask).mockClear();
  report = new HealthReport('site', end.signal);
});
afterEach(() => vi.useRealTimers());

const see = (row: HookState, page: Snapshot['page'] = 'ready') =>
  report.take({ page, hooks: { 'rows.row': row } } as unknown as Snapshot);
const told = () => vi.mocked(ask).mock.calls.map(([, payload]) => payload);
const of = (row: HookState) => ({ site: 'site', hooks: { 'rows.row': row } });

describe('health of hooks', () => {
  test('is told once it has settled, and not again while it stays', () => {
    see('lost');
    see('matched');
    expect(told()).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(told()).toEqual([of('matched')]);
    see('matched');
    vi.advanceTimersByTime(200_000);
    expect(told()).toHaveLength(1);
  });

  test('is told at most once a minute, and then as it is by then', () => {
    see('matched');
    vi.advanceTimersByTime(2000);
    see('lost');
    vi.advanceTimersByTime(59_000);
    expect(told()).toHaveLength(1);
    see('fallback');
    vi.advanceTimersByTime(1000);
    expect(told()).toEqual([of('matched'), of('fallback')]);
  });

  test('a loss that was over before its time came is never told', () => {
    see('matched');
    vi.advanceTimersByTime(2000);
    see('lost');
    see('matched');
    vi.advanceTimersByTime(100_000);
    expect(told()).toHaveLength(1);
  });

  test('a page that is not the desk now tells nothing', () => {
    see('lost', 'loggedOut');
    vi.advanceTimersByTime(100_000);
    expect(told()).toEqual([]);
  });

  test('a report that got lost is told again', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    vi.mocked(ask).mockRejectedValueOnce(new Error('gone'));
    see('matched');
    await vi.advanceTimersByTimeAsync(2000);
    see('matched');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told()).toEqual([of('matched'), of('matched')]);
  });
});
