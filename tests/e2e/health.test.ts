import type { Frame, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillPhrase, openBuyer, panelOf, search, until } from '../browser/panel';
import { shift } from './shift';
import { openTables, type Tables } from './tables';

interface Health {
  site: string;
  hooks: Record<string, { state: string; seenAt: number | null; lostSince: number | null }>;
}

const run = shift();
const buyer = '小鱼儿tb_2024';
let tables: Tables;
let page: Page;

beforeAll(async () => {
  tables = await openTables(run.running);
});
afterEach(async () => {
  await page.close();
});

async function opened(): Promise<Frame> {
  page = await run.page('n=4&waiting=0');
  await openBuyer(page, buyer);
  return await panelOf(page);
}

/** The page's makers rename something, as every new release of theirs may. */
const rename = (css: string, from: string, to: string) =>
  page.evaluate(
    ([where, old, other]) => {
      for (const element of document.querySelectorAll(where)) {
        if (element.id === old) element.id = other;
        element.classList.replace(old, other);
      }
    },
    [css, from, to] as const,
  );

const badge = (panel: Frame, lost: boolean) =>
  panel.getByRole('button', { name: lost ? /^练习台:\d 处认不出/ : '练习台:页面都认得出' });

describe('a page that has changed', () => {
  it('without its list: badge and one sentence say it, and filling goes on; healthy again when it comes back', async () => {
    const panel = await opened();
    await badge(panel, false).waitFor();
    await rename('li.conv', 'conv', 'session');
    await panel.getByText('没认出会话列表:雷达看不到这个站点的等待,填入照常').waitFor();
    await badge(panel, true).click();
    const parts = panel.getByRole('dialog');
    await parts
      .getByText(/^从 \d\d:\d\d 起找不到$/)
      .first()
      .waitFor();
    await parts.getByRole('button', { name: '重新教 会话列表' }).waitFor();
    await page.keyboard.press('Escape');
    await parts.waitFor({ state: 'detached' });
    expect(await fillPhrase(page, '什么时候发货')).not.toBe('');

    await rename('li.session', 'session', 'conv');
    await badge(panel, false).waitFor();
    expect(await panel.getByText('没认出会话列表').count()).toBe(0);
  });

  it('without its box: said in one sentence, and phrases are copied', async () => {
    const panel = await opened();
    await run.running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await rename('#reply', 'reply', 'answer');
    await panel.getByText('没认出回复框:话术只能复制,再按 Ctrl+V 粘贴').waitFor();
    await search(panel, '什么时候发货');
    await panel.getByTestId('phrases').getByRole('button').first().click();
    await panel.getByText('找不到回复框,已复制,请按 Ctrl+V 粘贴').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
    expect(await page.locator('#answer').inputValue()).toBe('');
    await rename('#answer', 'answer', 'reply');
    await badge(panel, false).waitFor();
  });

  it('options say of every hook when it was last found on this machine, and of those that never were', async () => {
    await opened();
    const health = await until('the report of this page', async () =>
      (await tables.rows<Health>('siteHealth')).find(
        ({ site, hooks }) => site === 'practice-desk' && hooks['rows.row']?.state === 'matched',
      ),
    );
    expect(health.hooks['rows.row']?.lostSince).toBe(null);
    expect(health.hooks['rows.wait.overdue']).toEqual({ state: 'unseen', seenAt: null, lostSince: null });
    const options = await run.running.open('options.html#/sites');
    await options.getByRole('button', { name: '练习台的各处认得怎样' }).click();
    const line = (hook: string) => options.getByRole('listitem').filter({ hasText: hook }).last();
    await until('the day', async () =>
      /最近一次在本机匹配到:\d\d:\d\d/.test((await line('rows.row').textContent()) ?? ''),
    );
    expect(await line('rows.wait.overdue').textContent()).toContain('还没有在本机匹配到过');
    expect(await line('rows.row').textContent()).toContain('来源:tests/desk');
    await options.close();
  });

  it('is mended in the profile’s text; the built-in profile comes back by one press', async () => {
    const panel = await opened();
    await badge(panel, false).waitFor();
    const options = await run.running.open('options.html#/sites');
    await options.getByRole('button', { name: '编辑练习台的站点描述' }).click();
    const text = options.getByLabel('站点描述 JSON');
    await text.fill((await text.inputValue()).replace('"#reply"', '"#answer"'));
    await options.getByRole('button', { name: '保存' }).click();
    await options.getByText('改过').waitFor();
    await page.reload();
    await openBuyer(page, buyer);
    await (await panelOf(page)).getByText(/^没认出回复框/).waitFor();
    await rename('#reply', 'reply', 'answer');
    await badge(await panelOf(page), false).waitFor();

    await options.getByRole('button', { name: '练习台恢复内置' }).click();
    await options.getByText('改过').waitFor({ state: 'detached' });
    await page.reload();
    await openBuyer(page, buyer);
    await badge(await panelOf(page), false).waitFor();
    expect(await fillPhrase(page, '什么时候发货')).not.toBe('');
    await options.close();
  });
});
