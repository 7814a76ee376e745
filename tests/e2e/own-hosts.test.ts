import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Grants, withholdHosts } from '../browser/grants';
import { launch, type Running } from '../browser/launch';
import { panelOf, search, shows, until } from '../browser/panel';
import { type Platforms, startPlatforms } from '../platforms/server';

const desk = 'kefu.hutan.test';
const notes = 'neibu.hutan.test';
const words = '付款后按页面标注的发货时间';
let platforms: Platforms;
let running: Running;
let grants: Grants;

const chat = (host: string) => `https://${host}/app/accounts/3/conversations/1042`;
const box = (page: Page) => page.locator('.ProseMirror-woot-style');

beforeAll(async () => {
  platforms = await startPlatforms({ [desk]: 'chatwoot/shift', [notes]: 'chatwoot/private-note' });
  running = await launch({ build: 'all', args: platforms.args });
  grants = await withholdHosts(running);
});

afterAll(async () => {
  await running?.close();
  await platforms?.close();
});

/** A phrase clicked in the panel of this page. */
async function clickPhrase(page: Page) {
  const panel = await panelOf(page);
  await shows(page, 'Lena Petrova');
  await search(panel, '什么时候发货');
  await panel.getByTestId('phrases').getByRole('button').first().click();
  return panel;
}

it('works with a self-hosted product on the hosts that the shop named, and on no other', async () => {
  const page = await running.context.newPage();
  await page.goto(chat(desk));
  await grants.grant(true, `https://${desk}/*`);
  await grants.grant(true, `https://${notes}/*`);
  const options = await running.open('options.html#/sites');
  const row = options.getByRole('listitem').filter({ hasText: 'Chatwoot' });
  await row.getByRole('switch').click();
  const field = row.getByRole('textbox', { name: '您的 Chatwoot 地址' });
  await field.fill(chat(desk));
  await row.getByRole('button', { name: '添加' }).click();
  await row.getByText(desk, { exact: true }).waitFor();
  await row.getByText('已启用').waitFor();

  await page.bringToFront();
  await clickPhrase(page);
  await until('the phrase in the box', async () => (await box(page).innerText()).includes(words));

  // The other host is granted, but not named.
  const served = await (await running.worker()).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches),
  );
  expect([...new Set(served)]).toEqual([`https://${desk}/*`]);
  const inner = await running.context.newPage();
  await inner.goto(chat(notes));
  await options.bringToFront();
  await row.getByRole('button', { name: '再加一个地址' }).click();
  await field.fill(`https://${notes}`);
  await row.getByRole('button', { name: '添加' }).click();
  await row.getByText(notes, { exact: true }).waitFor();

  await inner.bringToFront();
  const panel = await clickPhrase(inner);
  await panel.locator('[data-sonner-toast]').filter({ hasText: '内部备注' }).waitFor();
  expect(await box(inner).innerText()).not.toContain(words);
});
