import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Grants, withholdHosts } from '../browser/grants';
import { launch, type Running } from '../browser/launch';
import { panelOf, search, shows, until } from '../browser/panel';
import { type ForeignDesk, startForeignDesk } from '../foreign/server';
import { type Course, startTeaching, storedProfile, teach, teacherOn } from './teacher';

interface Desk {
  file: 'shadow.ts' | 'virtual.tsx' | 'rich.tsx';
  host: string;
  title: string;
  course(page: Page): Course;
  /** The row of this buyer, to be opened by hand. */
  row(page: Page, nick: string): ReturnType<Page['locator']>;
  boxText(page: Page): Promise<string>;
  /** What the profile must say. */
  profile: object;
}

const desks: Desk[] = [
  {
    file: 'shadow.ts',
    host: 'kefu.beichen.test',
    title: 'a web component with an open shadow root',
    course: (page) => [
      [page.locator('.vac-room-item').nth(2), '找到 9 行'],
      [page.locator('.vac-room-name').nth(2), '9 行里找到 9 个昵称'],
      [page.locator('.vac-room-header .vac-room-name'), '读到「陈记茶行」'],
      [page.locator('.vac-message-card:not(.vac-message-current) .markdown').first(), '找到 8 条消息'],
      [page.locator('.vac-message-current .markdown').first(), '找到 8 条消息'],
      [page.locator('textarea'), '就是这个框'],
    ],
    row: (page, nick) => page.locator('.vac-room-item', { hasText: nick }),
    boxText: (page) => page.locator('textarea').inputValue(),
    profile: {
      name: { zh: '北辰客服工作台' },
      root: [{ steps: [{ shadow: 'vue-advanced-chat' }] }],
      keys: [{ from: 'row' }, { from: 'nick' }],
      rows: { row: [{ css: '.vac-room-item' }], key: [{ attribute: 'id' }] },
    },
  },
  {
    file: 'virtual.tsx',
    host: 'kefu.yunqi.test',
    title: 'virtual lists of rows and messages',
    course: (page) => [
      [page.locator('.rce-citem').nth(2), '找到 1'],
      [page.locator('.rce-citem-body--top-title').nth(2), '个昵称,如「陈记茶行」'],
      [page.locator('.desk-peer'), '读到「陈记茶行」'],
      [page.locator('.rce-mbox:not(.rce-mbox-right) .rce-mbox-text').last(), '条消息'],
      [page.locator('.rce-mbox-right .rce-mbox-text').last(), '条消息'],
      [page.locator('textarea'), '就是这个框'],
    ],
    row: (page, nick) => page.locator('.rce-citem', { hasText: nick }).first(),
    boxText: (page) => page.locator('textarea').inputValue(),
    profile: {
      name: { zh: '云栖接待中心' },
      keys: [{ from: 'nick' }],
      rows: { row: [{ css: '.rce-container-citem' }], virtual: true },
    },
  },
  {
    file: 'rich.tsx',
    host: 'kefu.qinghe.test',
    title: 'a typed rich editor for a box',
    course: (page) => [
      [page.locator('.cs-conversation').nth(2), '找到 6 行'],
      [page.locator('.cs-conversation__name').nth(2), '6 行里找到 6 个昵称'],
      [page.locator('.cs-conversation-header__user-name'), '读到「陈记茶行」'],
      [page.locator('.cs-message--incoming .cs-message__content').first(), '找到 6 条消息'],
      [page.locator('.cs-message--outgoing .cs-message__content').first(), '找到 6 条消息'],
      [page.locator('.reply-area'), '就是这个框'],
    ],
    row: (page, nick) => page.locator('.cs-conversation', { hasText: nick }),
    boxText: (page) => page.evaluate(() => (window as unknown as { editorText(): string }).editorText()),
    profile: {
      name: { zh: '青禾客服' },
      rows: { row: [{ css: '.cs-conversation' }] },
      composer: { box: [{ css: expect.stringMatching(/tiptap|ProseMirror/) }] },
    },
  },
];

let running: Running;
let grants: Grants;
const served = new Map<string, ForeignDesk>();

beforeAll(async () => {
  for (const { file } of desks) served.set(file, await startForeignDesk(file));
  running = await launch({ build: 'all', args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] });
  grants = await withholdHosts(running);
});

afterEach(async () => {
  for (const page of running.context.pages()) if (/^http:/.test(page.url())) await page.close();
});

afterAll(async () => {
  await running?.close();
  for (const desk of served.values()) await desk.close();
});

const open = async ({ file, host, course }: Desk, path = '/') => {
  await grants.grant(true, `http://${host}/*`);
  const page = await running.context.newPage();
  await page.goto(`http://${host}:${served.get(file)?.port}${path}`);
  if (path === '/') for (const [target] of course(page)) await target.waitFor();
  return page;
};

const deskOf = (file: Desk['file']) => desks.find((desk) => desk.file === file) as Desk;
const siteOf = ({ host }: Desk) => host.replaceAll('.', '-');

describe('a page that nobody programmed', () => {
  it.each(desks)('$title is taught with the mouse and works at once', async (desk) => {
    const page = await open(desk);
    const started = performance.now();
    expect(await startTeaching(running, page)).toEqual({ ok: true, answer: { started: true } });
    const teacher = teacherOn(page);
    await teach(teacher, desk.course(page));
    expect(await page.evaluate(() => window.witness), 'no click came through').toEqual({
      mouse: [],
      sent: [],
    });
    await teacher.press('试填');
    await teacher.hears('填进去了,也收回来了,没有发送');
    expect((await desk.boxText(page)).trim()).toBe('');
    await teacher.press('保存');

    const panel = await panelOf(page);
    await shows(page, '陈记茶行');
    console.info(
      `${desk.title}: ${teacher.clicks()} clicks, ${Math.round((performance.now() - started) / 1000)} s by machine`,
    );
    expect(teacher.clicks()).toBeLessThanOrEqual(14);
    expect(await storedProfile(running, siteOf(desk))).toMatchObject({
      ...desk.profile,
      evidence: { source: 'taught on this page', confidence: 'M' },
      match: [{ hosts: [`http://${desk.host}/*`] }],
    });

    await desk.row(page, '半夏').click();
    await shows(page, '半夏');
    await search(panel, '什么时候发货');
    await panel.getByTestId('phrases').getByRole('button').first().click();
    await until('the phrase in the box', async () => (await desk.boxText(page)).includes('付款后按页面标注'));
    expect(await page.evaluate(() => window.witness.sent)).toEqual([]);
  });
});

describe('one hook alone', () => {
  it('puts the new selector first, keeps the old one, and the panel goes on with it', async () => {
    const desk = deskOf('rich.tsx');
    const page = await open(desk);
    const old = await panelOf(page);
    const before = await storedProfile(running, siteOf(desk));
    const answer = await startTeaching(running, page, {
      tabId: undefined,
      site: siteOf(desk),
      hook: 'header',
    });
    expect(answer).toEqual({ ok: true, answer: { started: true } });
    const teacher = teacherOn(page);
    await teacher.hears('第 1 步,共 1 步');
    await teacher.point(page.locator('.cs-conversation-header'));
    await teacher.hears('读到「陈记茶行」');
    await teacher.press('大一圈');
    await teacher.press('下一步');
    await teacher.press('保存');
    await teacher.hears('改好了');
    await until('the old panel to be gone', () => old.isDetached());
    await shows(page, '陈记茶行');
    const after = await storedProfile(running, siteOf(desk));
    expect(after.header?.nick).toHaveLength((before.header?.nick?.length ?? 0) + 1);
    expect(after.header?.nick?.slice(1)).toEqual(before.header?.nick);
    expect({ ...after, header: null }).toEqual({ ...before, header: null });
  });
});

describe('where it cannot look', () => {
  it('teaches inside a frame of the same origin, and says that another site’s frame is closed', async () => {
    const page = await open({ ...deskOf('rich.tsx'), host: 'kefu.framed.test' }, '/framed');
    const inside = page.frameLocator('iframe[name=desk]');
    await inside.locator('.cs-message').first().waitFor();
    await startTeaching(running, page);
    const teacher = teacherOn(page);
    await teacher.point(page.locator('#stranger'));
    await teacher.hears('这一块是别的网站嵌进来的');
    await teacher.point(inside.locator('.cs-conversation').nth(1));
    await teacher.hears('找到 6 行');
    await teacher.press('下一步');
    await teacher.point(page.locator('#stranger'));
    await teacher.hears('这一块是别的网站嵌进来的');
    await teacher.point(inside.locator('.cs-conversation__name').nth(1));
    await teacher.hears('6 个昵称');
    await page.keyboard.press('Escape');
    await teacher.hears('第 1 步,共 6 步');
    await page.keyboard.press('Escape');
    await until('the card to be gone', async () => !(await teacher.says('教它认页面')));
  });

  it('gives the page its clicks back while paused, and keeps Enter from its box otherwise', async () => {
    const desk = { ...deskOf('rich.tsx'), host: 'kefu.paused.test' };
    const page = await open(desk);
    await startTeaching(running, page);
    const teacher = teacherOn(page);
    await teacher.press('暂停,先点页面');
    await desk.row(page, '半夏').click();
    await page.locator('.cs-conversation-header__user-name', { hasText: '半夏' }).waitFor();
    await page.locator('.reply-area .tiptap').pressSequentially('在的');
    await teacher.press('回来继续');
    await page.locator('.reply-area .tiptap').focus();
    await page.keyboard.press('Enter');
    await teacher.point(desk.row(page, '木木').or(desk.row(page, '阿May')).first());
    await teacher.hears('找到 6 行');
    await page.locator('.reply-area .tiptap').focus();
    await page.keyboard.press('Enter');
    await teacher.hears('第 2 步,共 6 步');
    expect(await page.evaluate(() => window.witness.sent)).toEqual([]);
    expect(await desk.boxText(page)).toBe('在的');
    await page.locator('.cs-conversation-header__user-name', { hasText: '半夏' }).waitFor();
  });

  it('says why it does not start', async () => {
    const options = await running.open('options.html#/sites');
    const page = await running.context.newPage();
    await page.goto(`http://kefu.elsewhere.test:${served.get('rich.tsx')?.port}/`);
    const refused = { ok: true, answer: { started: false } };
    expect(await startTeaching(running, page)).toMatchObject(refused);
    expect(await startTeaching(running, options)).toMatchObject({ answer: { reason: 'noTab' } });
    await options.close();
  });
});
