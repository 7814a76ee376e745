import type { Frame, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { fillPhrase, openBuyer, panelOf, search, until } from '../browser/panel';
import { addPhrases } from './library';
import { shift } from './shift';
import { closeChats } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';

beforeAll(async () => {
  const general = ['乙种说法', '丙种说法'].map((text) => ({ text, sites: [] as string[] }));
  await addPhrases(run.running, [
    { title: '换着说', text: '甲种说法', wordings: general },
    {
      title: '看平台说',
      text: '到处都这么说',
      wordings: [{ text: '练习台这么说', sites: ['practice-desk'] }],
    },
    { title: '双十一已过', text: '双十一满减', to: Date.now() - 1000 },
    { title: '别家平台的', text: '京东专用', sites: ['jd'] },
    { title: '还在期内', text: '今天截单', from: 1, to: Date.now() + 86_400_000 },
    { title: '改来改去', text: '48 小时内发货' },
  ]);
});
afterEach(() => closeChats(run.running));

const boxText = (page: Page) => page.evaluate(() => window.desk.boxText());
const empty = (page: Page) => page.locator('#reply').fill('');
const card = (panel: Frame, title: string) =>
  panel.getByTestId('phrases').getByRole('listitem').filter({ hasText: title });

it('says it another way to the same buyer, begins anew with the next, and keeps to the platform’s own words', async () => {
  const page = await run.page('n=6&waiting=0');
  await openBuyer(page, first);
  expect(await fillPhrase(page, '换着说')).toBe('甲种说法');
  const panel = await panelOf(page);
  for (const words of ['乙种说法', '丙种说法', '甲种说法']) {
    // What the card shows is what will be filled.
    await card(panel, words).waitFor();
    await empty(page);
    expect(await fillPhrase(page, '换着说')).toBe(words);
  }
  await openBuyer(page, second);
  await card(panel, '甲种说法').waitFor();
  await empty(page);
  expect(await fillPhrase(page, '换着说')).toBe('甲种说法');
  await empty(page);
  expect(await fillPhrase(page, '看平台说')).toBe('练习台这么说');
});

it('offers neither what has run out nor what is meant for another platform', async () => {
  const page = await run.page('n=3&waiting=0');
  await openBuyer(page, first);
  const panel = await panelOf(page);
  await search(panel, '还在期内');
  await card(panel, '今天截单').waitFor();
  expect(await card(panel, '今天截单').textContent()).toContain('还剩 1 天');
  for (const title of ['双十一已过', '别家平台的']) {
    await search(panel, title);
    await until(`no ${title}`, async () => (await card(panel, title).count()) === 0);
  }
});

it('makes a phrase of two messages and an image beside the chat, and fills one after the other', async () => {
  const page = await run.page('n=3&waiting=0');
  await openBuyer(page, first);
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: '新建话术' }).click();
  const form = panel.getByRole('form', { name: '新话术' });
  await form.getByLabel('标题').fill('尺码怎么选');
  await form.getByLabel(/^内容/).fill('亲,先量一下肩宽');
  await form.getByRole('button', { name: '分条' }).click();
  await page.keyboard.type('再看这张尺码表');
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(300, 200);
    canvas.getContext('2d')?.fillRect(10, 10, 200, 100);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const chooser = form.locator('input[type=file]');
  await chooser.setInputFiles({ name: '尺码表.png', mimeType: 'image/png', buffer: Buffer.from('<html>') });
  await form.getByText('尺码表.png:名字像图片').waitFor();
  await chooser.setInputFiles({ name: '尺码表.png', mimeType: 'image/png', buffer: Buffer.from(png) });
  await form.getByAltText('图片 1', { exact: true }).waitFor();
  await panel.getByRole('button', { name: '保存' }).click();
  await panel.getByText('已保存「尺码怎么选」').waitFor();

  await page.evaluate(() => {
    document.querySelector('#reply')?.addEventListener('paste', (event) => {
      const [file] = (event as ClipboardEvent).clipboardData?.files ?? [];
      if (!file) return;
      event.preventDefault();
      document.body.dataset.pasted = `${file.type} ${file.size}`;
    });
  });
  expect(await fillPhrase(page, '尺码怎么选')).toBe('亲,先量一下肩宽');
  await panel.getByText('已填 1/3 段').waitFor();
  await empty(page);
  await panel.getByRole('button', { name: '填下一段' }).click();
  await until('the second message', async () => (await boxText(page)) === '再看这张尺码表');
  await panel.getByText('已填 2/3,接着是图片').waitFor();
  await panel.getByRole('button', { name: '填图片' }).click();
  await until('the image', () => page.evaluate(() => document.body.dataset.pasted));
  expect(await page.evaluate(() => document.body.dataset.pasted)).toBe(`image/png ${png.length}`);
  await until(
    'the bar to go',
    async () => (await panel.getByRole('button', { name: '填图片' }).count()) === 0,
  );
  expect(await page.evaluate(() => window.desk.sent.length)).toBe(0);
});

it('is edited beside the chat, asks before it drops what was typed, and gives an old wording back', async () => {
  const page = await run.page('n=3&waiting=0');
  await openBuyer(page, first);
  const panel = await panelOf(page);
  await search(panel, '改来改去');
  const edit = async (words: string) => {
    await card(panel, words).hover();
    await panel.getByRole('button', { name: '修改「改来改去」' }).click();
    return panel.getByRole('form', { name: '修改话术' });
  };
  let form = await edit('48 小时内发货');
  await form.getByLabel(/^内容/).fill('今天就发');
  await page.keyboard.press('Escape');
  await panel.getByText('改动还没有保存').waitFor();
  await panel.getByRole('button', { name: '接着改' }).click();
  await form.getByLabel(/^内容/).press('Control+s');
  form = await edit('今天就发');
  await form.getByText('以前的写法(1)').click();
  await form.locator('ins', { hasText: '48' }).waitFor();
  await form.getByRole('button', { name: /^恢复 / }).click();
  await until('the old words', async () => (await form.getByLabel(/^内容/).inputValue()) === '48 小时内发货');
  await page.keyboard.press('Escape');
  await card(panel, '48 小时内发货').waitFor();
});
