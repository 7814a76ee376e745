import { describe, expect, test } from 'vitest';
import { hour, second } from '../../lib/kernel/clock';
import { dayAfter, dayName } from '../../lib/kernel/day-name';
import type { DayCount } from '../../lib/records/day-count.record';
import type { Turn } from '../../lib/records/turn.record';
import { zonesBy } from '../../lib/sites/zone';
import { recountDay, tallyOutcomes, tallyTurns, withChange } from '../../lib/stats/rules';
import { aHistory } from './a-history';
import { aTurn } from './a-turn';
import { anOutcome } from './an-outcome';

const zones = zonesBy({ jd: 'America/Sao_Paulo' });
const began = Date.UTC(2026, 10, 20, 14);
const days = Array.from({ length: 8 }, (_, index) => dayAfter('2026-11-18', index));

type Rows = Map<string, DayCount>;

function follow(changes: { before?: Turn; after: Turn }[], rows: Rows, stored: Map<string, Turn>): void {
  for (const change of changes) {
    stored.set(change.after.id, change.after);
    for (const day of tallyTurns([change], [...stored.values()], zones)) {
      rows.set(day.id, withChange(rows.get(day.id), day));
    }
  }
}

const filled = (rows: Iterable<DayCount>) =>
  [...rows].filter(({ turns }) => turns > 0).sort((a, b) => (a.id < b.id ? -1 : 1));

const recounted = (stored: Iterable<Turn>) => {
  const turns = [...stored];
  return days.flatMap((day) => {
    const ofDay = turns.filter((turn) => dayName(turn.waitingSince, zones(turn.site)) === day);
    return recountDay(day, { turns: ofDay, uses: [], outcomes: [] }, zones);
  });
};

describe('what is counted change by change is what a full count comes to', () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('history %i', (seed) => {
    const rows: Rows = new Map();
    const stored = new Map<string, Turn>();
    follow(aHistory(seed, began, 150), rows, stored);
    expect(stored.size).toBeGreaterThan(30);
    expect(filled(rows.values())).toEqual(filled(recounted(stored.values())));
  });

  test('several changes at once, of one buyer among them', () => {
    const buyerKey = 'feige|s|one';
    const turns = [0, 1, 2].map((id) =>
      aTurn({ id: `${id}`, buyerKey, site: 'feige', shop: 's', waitingSince: began + id * hour }),
    );
    const changes = turns.map((after) => ({ after }));
    const counted = tallyTurns(changes, turns, zones).map((change) => withChange(undefined, change));
    expect(filled(counted)).toEqual(filled(recounted(turns)));
  });

  test('what is taken back leaves nothing behind', () => {
    const turn = aTurn({ id: 'a', site: 'feige', waitingSince: began, answeredAt: began + 9 * second });
    const [made] = tallyTurns([{ after: turn }], [turn], zones);
    const [gone] = tallyTurns([{ before: turn }], [], zones);
    if (!made || !gone) throw new Error('no change');
    const row = withChange(withChange(undefined, made), gone);
    expect(row).toMatchObject({ turns: 0, replyTimes: [], byHour: [], served: [], measures: {} });
  });
});

describe('outcomes', () => {
  const at = (hours: number) => began + hours * hour;
  const said = [
    anOutcome({ id: '1', kind: 'interested', at: at(0) }),
    anOutcome({ id: '2', kind: 'sold', at: at(1) }),
  ];
  const counts = (changes: ReturnType<typeof tallyOutcomes>) =>
    changes.map((change) => change.counts.outcomes);

  test('the last one of a day counts', () => {
    expect(counts(tallyOutcomes([], said, zones))).toEqual([{ sold: 1 }]);
    expect(counts(tallyOutcomes(said.slice(0, 1), said, zones))).toEqual([{ interested: -1, sold: 1 }]);
  });

  test('taken back, the one before it counts again', () => {
    expect(counts(tallyOutcomes(said, said.slice(0, 1), zones))).toEqual([{ interested: 1, sold: -1 }]);
  });

  test('one for each day', () => {
    const nextDay = anOutcome({ id: '3', kind: 'lost', at: at(24) });
    expect(counts(tallyOutcomes([], [...said, nextDay], zones))).toEqual([{ sold: 1 }, { lost: 1 }]);
  });
});
