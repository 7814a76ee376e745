import { describe, expect, test } from 'vitest';
import { writeTurns } from '../../lib/conversations/write-turn';
import { minute, second } from '../../lib/kernel/clock';
import { dayWindow } from '../../lib/kernel/day-window';
import { listDay, listDays, listOutcomes } from '../../lib/stats/list-queries';
import { figures } from '../../lib/stats/queries';
import type { Scope } from '../../lib/stats/scope';
import type { TurnFigure } from '../../lib/stats/select';
import { db } from '../../lib/store/database';
import { freshStore } from '../store/fresh';
import { chance } from './a-history';
import { aTurn } from './a-turn';
import { anOutcome } from './an-outcome';

freshStore();

const now = new Date(2026, 10, 22, 20).getTime();
const { start } = dayWindow(now);
const month: Scope = { range: 'month', site: null, shop: null };

/** Three days of buyers who come again, answered, late, vanished and waiting. */
async function aShop(): Promise<void> {
  const draw = chance(11);
  const turns = Array.from({ length: 150 }, (_, index) => {
    const waitingSince =
      start - draw(3) * 24 * 60 * minute + (8 * 60 + draw(660)) * minute + draw(60) * second;
    const fields = {
      id: `t${index}`,
      buyerKey: `feige|s|b${draw(25)}`,
      site: 'feige',
      shop: 's',
      waitingSince,
    };
    if (draw(12) === 0 && waitingSince > start) return aTurn(fields);
    const answered = aTurn({
      ...fields,
      answeredAt: waitingSince + draw(300) * second,
      precision: draw(2) * 9000,
    });
    return draw(8) === 0 ? { ...answered, closedBy: 'vanished' as const, answeredBy: null } : answered;
  });
  await writeTurns(turns.map((after) => ({ after })));
}

async function rowsBehind(scope: Scope, figure: TurnFigure) {
  const days = await listDays(scope, figure, now);
  return (await Promise.all(days.map((day) => listDay(scope, figure, day, now)))).flat();
}

describe('the list behind a figure has as many rows as the figure says', () => {
  test.each(['today', 'yesterday', 'month'] as const)('%s', async (range) => {
    await aShop();
    const scope: Scope = { ...month, range };
    const shown = await figures(scope, now);
    const count = async (figure: TurnFigure) => (await rowsBehind(scope, figure)).length;
    expect(shown.received).toBeGreaterThan(10);
    expect(await count({ kind: 'turns' })).toBe(shown.turns);
    expect(await count({ kind: 'received' })).toBe(shown.received);
    expect(await count({ kind: 'answered' })).toBe(shown.answered);
    expect(await count({ kind: 'firstReply' })).toBe(shown.firstReplies);
    expect(await count({ kind: 'replies' })).toBe(shown.replies);
    expect(await count({ kind: 'inexact' })).toBe(shown.coverage.over - shown.coverage.exact);
    expect(await count({ kind: 'hour', hour: 10 })).toBe(shown.byHour[10]);
    expect(await count({ kind: 'peak', at: shown.peak?.at ?? 0 })).toBe(shown.peak?.count);
    for (const { definition, of, value } of [shown.within, ...shown.measures]) {
      const rows = await rowsBehind(scope, { kind: 'measure', definition: definition.id });
      expect(rows.length).toBe(of);
      if (definition.kind === 'mean') continue;
      expect(rows.filter(({ late }) => late === false).length).toBe(Math.round((value ?? 0) * of));
    }
  });
});

test('late ones stand before those in time, long waits before short ones', async () => {
  await aShop();
  const [day = ''] = await listDays(month, { kind: 'turns' }, now);
  const late = await listDay(month, { kind: 'measure', definition: 'local-3min' }, day, now);
  const flags = late.map((one) => one.late);
  expect(flags).toEqual([...flags].sort((a, b) => Number(b) - Number(a)));
  expect(new Set(flags).size).toBe(2);
  const waits = (await listDay(month, { kind: 'replies' }, day, now)).map(
    ({ turn }) => (turn.answeredAt ?? 0) - turn.waitingSince,
  );
  expect(waits).toEqual(waits.toSorted((a, b) => b - a));
});

test('a list keeps to its platform', async () => {
  await aShop();
  expect(await rowsBehind({ ...month, site: 'jd' }, { kind: 'turns' })).toEqual([]);
});

test('of outcomes, the last one of each buyer and day, newest first', async () => {
  await db.outcome.bulkAdd([
    anOutcome({ id: '1', kind: 'interested', at: now - 3 }),
    anOutcome({ id: '2', kind: 'sold', at: now - 2 }),
    anOutcome({ id: '3', kind: 'lost', at: now - 1, deletedAt: now }),
    anOutcome({ id: '4', kind: 'lost', at: now, buyerKey: 'practice|shop|b' }),
    anOutcome({ id: '5', kind: 'sold', at: start - 1 }),
  ]);
  const listed = await listOutcomes({ ...month, range: 'today' }, now);
  expect(listed.map(({ id }) => id)).toEqual(['4', '2']);
});
