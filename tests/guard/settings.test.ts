import { afterEach, expect, it } from 'vitest';
import { addOwnRule, adjustRule, deleteOwnRule, editOwnRule, restoreOwnRule } from '../../lib/guard/commands';
import { guardSettings, rulesNow } from '../../lib/guard/queries';
import { compile } from '../../lib/guard/rules';
import { addShopVariable } from '../../lib/phrases/commands';
import { db } from '../../lib/store/database';

const writer = { memberId: 'm1', now: () => 1_763_000_000_000 };
const draft = { on: true, level: 'red' as const, words: ['进口'], reason: '', replacement: '', sites: [] };
const ids = async () => (await rulesNow()).map(({ id }) => id);

afterEach(async () => {
  await db.guardRule.clear();
  await db.shopVariable.clear();
});

it('a built-in rule is set, and stands as before when that is taken back', async () => {
  const undo = await adjustRule('insult', { on: false, level: 'red' }, writer);
  expect(await ids()).not.toContain('insult');
  const again = await adjustRule('insult', { on: true, level: 'amber' }, writer);
  expect((await rulesNow()).find(({ id }) => id === 'insult')?.level).toBe('amber');
  await again();
  expect(await ids()).not.toContain('insult');
  await undo();
  expect((await rulesNow()).find(({ id }) => id === 'insult')?.level).toBe('red');
  expect(await db.guardRule.toArray()).toMatchObject([{ adjusts: 'insult', dirty: 1 }]);
});

it('a rule of the shop is added, changed, switched off, deleted, and each is taken back', async () => {
  const id = await addOwnRule(draft, writer);
  const undo = await editOwnRule(id, { words: ['进口', '直邮'], level: 'amber' }, writer);
  expect((await rulesNow()).at(-1)).toMatchObject({ id, level: 'amber', words: ['进口', '直邮'] });
  await undo();
  expect((await rulesNow()).at(-1)).toMatchObject({ id, level: 'red', words: ['进口'] });
  const off = await editOwnRule(id, { on: false }, writer);
  expect(await ids()).not.toContain(id);
  await off();
  await deleteOwnRule(id, writer);
  expect((await guardSettings()).own).toEqual([]);
  expect(await db.guardRule.count()).toBe(1);
  await restoreOwnRule(id, writer);
  expect(await ids()).toContain(id);
});

it('what is posted to a page holds nothing that only people read', async () => {
  for (const rule of await rulesNow()) {
    expect(Object.keys(rule)).not.toEqual(expect.arrayContaining(['examples']));
    expect(rule).not.toHaveProperty('source');
  }
});

it('spares the phone number of the own return address, and no other', async () => {
  const levelOf = async (text: string) => compile(await rulesNow()).check(text, { sites: [] }).level;
  const address = '退到 浙江省杭州市余杭区 1 号仓,售后组 138-0013-8000 收';
  expect(await levelOf(address)).toBe('red');
  const fields = { shop: '', name: '退货地址', value: address, from: '', to: '' };
  await addShopVariable(fields, writer);
  expect(await levelOf(address)).toBe('clear');
  expect(await levelOf('您寄到 138-0013-8000 这个电话')).toBe('clear');
  expect(await levelOf(`${address},或者打 13900139000`)).toBe('red');
});
