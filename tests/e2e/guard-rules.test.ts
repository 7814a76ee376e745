import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBuyer, until } from '../browser/panel';
import { shift } from './shift';
import { spoken } from './sight';
import { openTables, type Tables } from './tables';

const run = shift();
let tables: Tables;

interface Row {
  words: string[];
  on: boolean;
  deletedAt: number | null;
}

beforeAll(async () => {
  tables = await openTables(run.running);
});

const strip = async (page: Page) => (await spoken(page, 'alert')).map(({ text }) => text).join();
const sent = (page: Page) => page.evaluate(() => window.desk.sent.map(({ text }) => text));
const ownRules = async () => (await tables.rows<Row>('guardRule')).filter(({ words }) => words.length > 0);

/** Types the words anew until the strip says (or no longer says) this: rules reach an open page a moment later. */
async function typed(chat: Page, words: string, reason: string, isSaid: boolean): Promise<void> {
  await until(`the strip ${isSaid ? 'to say' : 'without'} ${reason}`, async () => {
    await chat.keyboard.press('Control+a');
    await chat.keyboard.press('Backspace');
    await chat.keyboard.type(words);
    return (await strip(chat)).includes(reason) === isSaid;
  });
}

describe('rules of the shop', () => {
  it('are added in the options, tried out, hold the send key back once, and no longer when switched off', async () => {
    const chat = await run.page('waiting=0');
    await openBuyer(chat, '小鱼儿tb_2024');
    await chat.locator('#reply').click();
    await typed(chat, '加我V信', '不能引导', true);

    const options = await run.running.open('options.html#/guard');
    await options.getByRole('button', { name: '添加规则' }).click();
    const form = options.getByRole('dialog');
    await form.getByLabel('词语').fill('/(a+)+b/');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText('请把 * 和 + 改成').waitFor();
    expect(await ownRules()).toEqual([]);
    await form.getByLabel('词语').fill('原装进口\n/海外.{0,3}直邮/');
    await form.getByLabel('理由').fill('没有报关单');
    await form.getByRole('button', { name: '保存' }).click();
    await until('the rule', async () => (await ownRules()).length === 1);

    await options.getByLabel(/^打一段要发给买家的话/).fill('这是 原-装-进-口 的');
    await options.getByText('没有报关单').last().waitFor();

    await chat.bringToFront();
    await chat.locator('#reply').click();
    await typed(chat, '这款是原装 进口', '没有报关单', true);
    await chat.keyboard.press('Enter');
    await until('the strip to say so', async () => (await strip(chat)).includes('已拦一次'));
    expect(await sent(chat)).toEqual([]);
    await chat.keyboard.press('Enter');
    expect(await sent(chat)).toEqual(['这款是原装 进口']);

    await options.bringToFront();
    await options.getByRole('switch', { name: /原装进口/ }).click();
    await until('the rule to be off', async () => (await ownRules())[0]?.on === false);
    await chat.bringToFront();
    await chat.locator('#reply').click();
    await typed(chat, '这款是原装 进口', '没有报关单', false);
    await chat.keyboard.press('Enter');
    expect(await sent(chat)).toHaveLength(2);
  });

  it('are deleted with undo, and built-in ones are set with undo', async () => {
    const options = await run.running.open('options.html#/guard');
    await options.getByRole('button', { name: /^删除「原装进口/ }).click();
    await until('the rule to go', async () => (await ownRules())[0]?.deletedAt !== null);
    await options.locator('[data-sonner-toast]', { hasText: '已删除' }).getByRole('button').click();
    await until('the rule to be back', async () => (await ownRules())[0]?.deletedAt === null);

    await options.getByLabel(/^打一段要发给买家的话/).fill('这是最好的面料');
    await options.getByText('绝对化用语').first().waitFor();
    await options.getByRole('switch', { name: /「最」字极限词/ }).click();
    await options.getByText('没有碰到规则').waitFor();
    await options.locator('[data-sonner-toast]', { hasText: '已停用' }).getByRole('button').click();
    await options.getByText('没有碰到规则').waitFor({ state: 'detached' });
  });
});
