import { describe, expect, test } from 'vitest';
import { markSteps, tickByPhrase } from '../../lib/flow/commands';
import { setCommands, stepCommands } from '../../lib/flow/edit-commands';
import { flowSteps, questionSets, ticksOf } from '../../lib/flow/queries';
import { endedAfter } from '../../lib/flow/rules';
import { starterSets, starterSteps } from '../../lib/flow/starter';
import { addPhrases } from '../../lib/phrases/commands';
import { flowStepSchema } from '../../lib/records/flow-step.record';
import { flowTickSchema } from '../../lib/records/flow-tick.record';
import { questionSetSchema } from '../../lib/records/question-set.record';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';

freshStore();
const buyer = 'pinduoduo|884|7720';
const other = 'pinduoduo|884|7721';
const start = 1_763_800_000_000;
const writer = () => writerAt('m1', start);
const ticked = async (of = buyer) => (await ticksOf(of)).map(({ stepId }) => stepId).sort();
const names = async () => (await flowSteps()).map(({ name }) => name);

describe('ticks', () => {
  test('belong to one buyer, say who and when, and nothing else', async () => {
    await markSteps(buyer, ['check'], 'done', writer());
    const [row] = await ticksOf(buyer);
    expect(flowTickSchema.parse(row)).toEqual({
      id: `${buyer}#check`,
      createdAt: start,
      updatedAt: start,
      memberId: 'm1',
      deletedAt: null,
      dirty: 1,
      buyerKey: buyer,
      stepId: 'check',
      shop: '884',
      skipped: false,
    });
    expect(await ticked(other)).toEqual([]);
  });

  test('each way has its way back', async () => {
    const by = writer();
    const back = await markSteps(buyer, ['welcome'], 'done', by);
    await back();
    expect(await ticked()).toEqual([]);

    await markSteps(buyer, ['welcome', 'offer'], 'done', by);
    by.at += 1000;
    const restart = await markSteps(
      buyer,
      starterSteps.map(({ id }) => id),
      'open',
      by,
    );
    expect(await ticked()).toEqual([]);
    await restart();
    expect((await ticksOf(buyer)).map(({ createdAt }) => createdAt)).toEqual([start, start]);

    const skip = await markSteps(buyer, ['offer'], 'skipped', by);
    expect((await ticksOf(buyer)).find(({ stepId }) => stepId === 'offer')).toMatchObject({ skipped: true });
    await skip();
    expect((await ticksOf(buyer)).find(({ stepId }) => stepId === 'offer')).toMatchObject({ skipped: false });
  });

  test('a used phrase ticks its step once, and anew in the next talk', async () => {
    const by = writer();
    const draft = { title: '再见', text: '再见', code: '', stage: '告别', tags: [] };
    const [id = ''] = await addPhrases([draft], by);
    await tickByPhrase(buyer, id, by);
    expect(await ticked()).toEqual(['farewell']);
    by.at += 1000;
    await tickByPhrase(buyer, id, by);
    expect((await ticksOf(buyer))[0]?.createdAt).toBe(start);
    by.at += endedAfter;
    await tickByPhrase(buyer, id, by);
    expect((await ticksOf(buyer))[0]?.createdAt).toBe(by.at);
  });

  test('what is no phrase ticks nothing', async () => {
    await tickByPhrase(buyer, 'question:skin:0', writer());
    expect(await ticked()).toEqual([]);
  });
});

describe('steps and question sets', () => {
  test('come built in, without a row', async () => {
    expect(await names()).toEqual(['欢迎', '介绍', '活动', '确认', '核对', '备注', '欢送']);
    expect((await questionSets()).map(({ name }) => name)).toEqual(['护肤', '服饰', '数码', '食品', '母婴']);
    for (const step of await flowSteps()) flowStepSchema.parse(step);
    for (const set of await questionSets()) questionSetSchema.parse(set);
    expect(await db.flowStep.count()).toBe(0);
  });

  test('become the team’s own with the first change', async () => {
    await stepCommands.edit('check', { name: '查地址' }, writer());
    expect(await names()).toEqual(['欢迎', '介绍', '活动', '确认', '查地址', '备注', '欢送']);
    expect(await db.flowStep.where('id').equals('check').first()).toMatchObject({ dirty: 1, memberId: 'm1' });
  });

  test('are added, arranged, deleted and restored', async () => {
    const by = writer();
    const id = await stepCommands.add({ name: '评价', stages: [], tags: [], on: true, must: false }, by);
    await stepCommands.arrange([id, ...starterSteps.map((step) => step.id)], by);
    expect(await names()).toEqual(['评价', '欢迎', '介绍', '活动', '确认', '核对', '备注', '欢送']);
    await stepCommands.delete('offer', by);
    expect(await names()).not.toContain('活动');
    await stepCommands.restore('offer', by);
    expect((await names())[3]).toBe('活动');
  });

  test('with all of them deleted none comes back by itself', async () => {
    for (const { id } of starterSets) await setCommands.delete(id, writer());
    expect(await questionSets()).toEqual([]);
  });

  test('the built-in ones come back, and that too can be taken back', async () => {
    const by = writer();
    await stepCommands.add({ name: '评价', stages: [], tags: [], on: true, must: false }, by);
    await stepCommands.edit('check', { name: '查地址', on: false }, by);
    const before = await flowSteps();
    const back = await stepCommands.reset(by);
    expect(await names()).toEqual(starterSteps.map(({ name }) => name));
    await back();
    expect((await flowSteps()).map(({ name, on }) => ({ name, on }))).toEqual(
      before.map(({ name, on }) => ({ name, on })),
    );
  });
});
