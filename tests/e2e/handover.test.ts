import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../browser/launch';
import { fillPhrase, openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { closeChats, openTables, type Tables } from './tables';

const profile = mkdtempSync(join(tmpdir(), 'huabian-handover-'));
const run = shift({ profile });
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';
const third = '山里人家88';
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
});
afterEach(() => closeChats(run.running));
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

const onDuty = async (page: Page, name: string) =>
  (await panelOf(page)).getByRole('button', { name: `当前值班:${name}` }).waitFor();

/** Opens the menu at the panel's head, whoever is on duty. */
const memberMenu = async (page: Page) =>
  (await panelOf(page)).getByRole('button', { name: /^(我是谁|当前值班)/ }).click();

/** A new member who is on duty from now on. */
async function signOn(page: Page, name: string, pin = ''): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByLabel('名字').fill(name);
  if (pin) await panel.getByLabel('PIN(可不填').fill(pin);
  await panel.getByRole('button', { name: '上岗' }).click();
  await onDuty(page, name);
}

/** 换人 to someone who is known here. */
async function change(page: Page, name: string, pin = ''): Promise<void> {
  const panel = await panelOf(page);
  await memberMenu(page);
  await panel.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  if (pin) {
    await panel.getByLabel(`${name} 的 PIN`).fill(pin);
    await panel.getByRole('button', { name: '上岗' }).click();
  }
  await onDuty(page, name);
}

async function openNote(page: Page, text: string): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '买家' }).click();
  await panel.getByRole('textbox', { name: '备注' }).fill(text);
  await panel.getByLabel('未了结,交班时带上').check();
  await panel.getByRole('button', { name: '记下' }).click();
  await panel.getByRole('listitem').filter({ hasText: text }).waitFor();
}

async function handoverTab(page: Page) {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '交接' }).click();
  return panel;
}

interface Written {
  memberId: string | null;
  shop: string;
}

describe('members', () => {
  it('signs on by name, changes by PIN, and puts member and shop on what is written', async () => {
    const page = await run.page('waiting=1');
    await openBuyer(page, first);
    await memberMenu(page);
    await signOn(page, '小林');
    await memberMenu(page);
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: '添加同事' }).click();
    await panel.getByLabel('名字').fill('小林');
    await panel.getByText('已经有「小林」了').waitFor();
    await signOn(page, '阿珍', '2468');
    await change(page, '小林');

    await memberMenu(page);
    await panel.getByRole('dialog').getByRole('button', { name: '阿珍', exact: true }).click();
    await panel.getByLabel('阿珍 的 PIN').fill('1111');
    await panel.getByRole('button', { name: '上岗' }).click();
    await panel.getByText('PIN 不对,请重输').waitFor();
    const members = await tables.rows<{ id: string; name: string }>('member');
    const idOf = (name: string) => members.find((member) => member.name === name)?.id;
    const duty = async () =>
      (await tables.rows<{ name: string; value: unknown }>('setting')).find(({ name }) => name === 'member')
        ?.value;
    expect(await duty()).toBe(idOf('小林'));
    await panel.getByLabel('阿珍 的 PIN').fill('2468');
    await panel.getByRole('button', { name: '上岗' }).click();
    await onDuty(page, '阿珍');
    expect(await duty()).toBe(idOf('阿珍'));

    await panel.getByRole('button', { name: '给这位买家加标签' }).click();
    await panel.getByRole('dialog').getByRole('button', { name: '意向', exact: true }).click();
    await panel.getByRole('button', { name: '去掉标签 意向' }).waitFor();
    await openNote(page, '等她量尺寸');
    await panel.getByRole('tab', { name: '话术' }).click();
    await fillPhrase(page, '什么时候发货');
    await page.locator('#reply').press('Enter');
    await until('the answer to be counted', async () =>
      (await tables.rows<{ answeredAt: number | null }>('turn')).some(
        ({ answeredAt }) => answeredAt !== null,
      ),
    );
    for (const table of ['buyerTag', 'note', 'turn', 'phraseUse']) {
      const rows = await until(`a row of ${table}`, async () => {
        const found = await tables.rows<Written>(table);
        return found.length > 0 && found;
      });
      expect(rows, table).toEqual([expect.objectContaining({ memberId: idOf('阿珍'), shop: 'yf' })]);
    }
    // No PIN stands in the tables as it was typed.
    expect(JSON.stringify(await tables.rows('member'))).not.toContain('2468');
  });
});

describe('the handover', () => {
  it('is drawn up, handed over, read and accepted by the next member, also after a restart', async () => {
    await tables.clear('turn', 'note');
    const page = await run.page('n=6&waiting=2');
    await openBuyer(page, third);
    await change(page, '小林');
    await openNote(page, '换货的件今晚到仓');
    const panel = await handoverTab(page);
    // Two who wait, the longest first, and the open note of a third.
    await until('three lines', async () => (await panel.getByRole('checkbox').count()) === 3);
    const lines = await panel
      .getByRole('checkbox')
      .evaluateAll((all) => all.map((box) => box.getAttribute('aria-label')));
    expect(lines).toEqual([`带上 ${second}`, `带上 ${first}`, `带上 ${third}`]);
    expect(await panel.getByLabel(`给 ${third} 补一句`).inputValue()).toBe('换货的件今晚到仓');
    await panel.getByLabel(`带上 ${first}`).uncheck();
    await panel.getByLabel(`给 ${second} 补一句`).fill('她要开专票');
    await panel.getByLabel('补充说明').fill('今晚 20:00 起满 199 减 20');
    await panel.getByRole('button', { name: '交班' }).click();

    const card = panel.locator('section', { hasText: '小林' }).filter({ hasText: '未接收' });
    await card.waitFor();
    await panel.getByText('您刚交出的,换人后由下一班接收').waitFor();
    expect(await panel.getByRole('button', { name: '接收' }).count()).toBe(0);
    await panel.getByRole('button', { name: '撤回' }).click();
    await card.waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: '撤销', exact: true }).click();
    await card.waitFor();

    await change(page, '阿珍', '2468');
    await until(
      'one in the tab',
      async () => (await panel.getByRole('tab', { name: '交接' }).textContent()) === '交接1',
    );
    const text = await card.innerText();
    for (const words of [second, '她要开专票', third, '换货的件今晚到仓', '今晚 20:00 起满 199 减 20']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain(first);
    expect(await panel.getByRole('button', { name: '撤回' }).count()).toBe(0);
    await panel.getByRole('button', { name: '接收' }).click();
    const accepted = /^阿珍 .*\d{1,2}:\d{2} 已接收$/;
    await panel.getByText(accepted).waitFor();
    await until(
      'no number in the tab',
      async () => (await panel.getByRole('tab', { name: '交接' }).textContent()) === '交接',
    );
    expect(await panel.getByRole('button', { name: '接收' }).count()).toBe(0);

    await closeChats(run.running);
    await run.running.close();
    const again = await launch({ profile });
    try {
      const later = await again.context.newPage();
      await later.goto(`${run.desk.url}/desk?n=6&waiting=0`);
      const next = await handoverTab(later);
      await onDuty(later, '阿珍');
      await next.getByText(accepted).waitFor();
      await next.getByText('她要开专票').waitFor();
    } finally {
      await again.close();
    }
  });
});
