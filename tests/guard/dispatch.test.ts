import { afterEach, expect, it, test } from 'vitest';
import { dispatchHours } from '../../lib/guard/dispatch';
import { rulesNow } from '../../lib/guard/queries';
import { compile } from '../../lib/guard/rules';
import { addShopVariable } from '../../lib/phrases/commands';
import { db } from '../../lib/store/database';

test.each<[string[], number | undefined]>([
  [['48 小时内'], 48],
  [['付款后４８小时内发出'], 48],
  [['三天内'], 72],
  [['3 个工作日'], 72],
  [['16:00 前付款当天发,之后次日发'], 24],
  [['48 小时内,预售 7 天'], 48],
  [['within 2 days'], 48],
  [['48 小时内', '当天'], 24],
  [['一个半月'], undefined],
  [['看活动'], undefined],
  [[], undefined],
])('%j', (values, hours) => expect(dispatchHours(values)).toBe(hours));

const writer = { memberId: 'm1', now: () => 1_763_000_000_000 };
afterEach(() => db.shopVariable.clear());

it('a promise is hinted at only where the shop’s own time is longer', async () => {
  const hits = async (text: string) =>
    compile(await rulesNow())
      .check(text, { sites: [] })
      .hits.map(({ ruleId, level }) => `${ruleId} ${level}`);
  expect(await hits('今天就能发货')).toEqual([]);
  await addShopVariable({ shop: '', name: '发货时间', value: '48 小时内', from: '', to: '' }, writer);
  expect(await hits('今天就能发货')).toEqual(['ships-today amber']);
  expect(await hits('马上给您安排发货')).toEqual(['ships-now amber']);
  expect(await hits('48 小时内发货')).toEqual([]);
  await addShopVariable({ shop: 'b', name: '发货时间', value: '当天发', from: '', to: '' }, writer);
  expect(await hits('今天就能发货')).toEqual([]);
});
