import { expect, test } from 'vitest';
import { sayOutcome, sayOutcomeAgain, takeOutcomeBack } from '../../lib/outcomes/commands';
import { outcomeToday } from '../../lib/outcomes/queries';
import { freshStore } from '../store/fresh';

freshStore();
const noon = new Date(2026, 10, 22, 12).getTime();
const key = 'feige|s1|b1';
const at = (ms: number) => ({ memberId: 'm1', now: () => ms });
const today = async () => (await outcomeToday(key, noon))?.kind;

test('the last one said today counts, until it is taken back', async () => {
  await sayOutcome(key, 'lost', at(noon - 24 * 3_600_000));
  expect(await today()).toBeUndefined();
  await sayOutcome(key, 'interested', at(noon - 2000));
  await sayOutcome('feige|s1|other', 'afterSales', at(noon - 500));
  const id = await sayOutcome(key, 'sold', at(noon - 1000));
  expect(await today()).toBe('sold');
  await takeOutcomeBack(id, at(noon));
  expect(await today()).toBe('interested');
  await sayOutcomeAgain(id, at(noon));
  expect(await outcomeToday(key, noon)).toMatchObject({ kind: 'sold', site: 'feige', shop: 's1', dirty: 1 });
});
