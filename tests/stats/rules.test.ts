import { describe, expect, test } from 'vitest';
import { day, minute, second } from '../../lib/kernel/clock';
import { dayWindow } from '../../lib/kernel/day-window';
import { dayStats } from '../../lib/stats/rules';
import { aTurn } from './a-turn';

const noon = new Date(2026, 10, 22, 12).getTime();
const now = noon + 30 * minute;
const at = (minutes: number) => noon + minutes * minute;

describe('dayStats', () => {
  test('an empty day divides by nothing', () => {
    expect(dayStats([], now)).toEqual({
      received: 0,
      answered: 0,
      waitingNow: 0,
      firstReply: undefined,
      averageReply: undefined,
      withinThreeMinutes: undefined,
      byHour: Array.from({ length: 24 }, () => 0),
    });
  });

  test('one buyer twice: counted once, first and average reply differ', () => {
    const buyerKey = 'practice|shop|same';
    const stats = dayStats(
      [
        aTurn({ id: '2', buyerKey, waitingSince: at(10), answeredAt: at(10) + 60 * second }),
        aTurn({ id: '1', buyerKey, waitingSince: at(0), answeredAt: at(0) + 20 * second }),
      ],
      now,
    );
    expect(stats).toMatchObject({
      received: 1,
      answered: 1,
      firstReply: 20,
      averageReply: 40,
      withinThreeMinutes: 1,
    });
  });

  test('the share within three minutes: 3:00 is in time, 3:01 is not, a long open wait is not, a fresh one is not judged', () => {
    const stats = dayStats(
      [
        aTurn({ id: 'a', waitingSince: at(0), answeredAt: at(3) }),
        aTurn({ id: 'b', waitingSince: at(0), answeredAt: at(3) + second }),
        aTurn({ id: 'c', waitingSince: now - 3 * minute - 1 }),
        aTurn({ id: 'd', waitingSince: now - 3 * minute }),
      ],
      now,
    );
    expect(stats.withinThreeMinutes).toBeCloseTo(1 / 3);
    expect(stats).toMatchObject({ received: 4, answered: 2, waitingNow: 2 });
  });

  test('a turn that merely vanished is received, not answered, and in no time', () => {
    const stats = dayStats(
      [aTurn({ id: 'a', waitingSince: at(0), answeredAt: at(9), closedBy: 'vanished' })],
      now,
    );
    expect(stats).toMatchObject({
      received: 1,
      answered: 0,
      waitingNow: 0,
      firstReply: undefined,
      averageReply: undefined,
      withinThreeMinutes: undefined,
    });
  });

  test('a first turn that vanished leaves the first reply empty, though a later one was answered', () => {
    const buyerKey = 'practice|shop|same';
    const stats = dayStats(
      [
        aTurn({ id: '1', buyerKey, waitingSince: at(0), answeredAt: at(1), closedBy: 'vanished' }),
        aTurn({ id: '2', buyerKey, waitingSince: at(2), answeredAt: at(2) + 5 * second }),
      ],
      now,
    );
    expect(stats).toMatchObject({ received: 1, answered: 1, firstReply: undefined, averageReply: 5 });
  });

  test('hours count each buyer once', () => {
    const buyerKey = 'practice|shop|same';
    const { byHour } = dayStats(
      [
        aTurn({ id: '1', buyerKey, waitingSince: at(0), answeredAt: at(1) }),
        aTurn({ id: '2', buyerKey, waitingSince: at(20), answeredAt: at(21) }),
        aTurn({ id: '3', buyerKey, waitingSince: at(-60), answeredAt: at(-59) }),
        aTurn({ id: '4', waitingSince: at(5), answeredAt: at(6) }),
      ],
      now,
    );
    expect(byHour[11]).toBe(1);
    expect(byHour[12]).toBe(2);
    expect(byHour.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  test('a buyer who waits since yesterday still waits, but wrote in no hour of today', () => {
    const yesterday = dayWindow(now).start - 10 * minute;
    const stats = dayStats([aTurn({ id: 'a', waitingSince: yesterday })], now);
    expect(stats.waitingNow).toBe(1);
    expect(stats.byHour.every((count) => count === 0)).toBe(true);
    expect(
      dayStats([aTurn({ id: 'a', waitingSince: now - 2 * day })], now).byHour.every((n) => n === 0),
    ).toBe(true);
  });
});
