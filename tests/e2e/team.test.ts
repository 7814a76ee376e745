import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../../lib/records/note.record';
import type { Phrase } from '../../lib/records/phrase.record';
import type { SyncRow } from '../../lib/records/sync-row.record';
import { panelOf, search, until } from '../browser/panel';
import { type RunningDesk, startDesk } from '../desk/server';
import { aColleague, type Colleague, inStep, stateOf, stopWorker, writeNote } from '../sync/a-colleague';
import { invitesOf } from '../sync/an-invite';
import { program, type RunningServer, startServer } from '../sync/nats-server';

describe.skipIf(!program)('two computers of one team', () => {
  let server: RunningServer;
  let desk: RunningDesk;
  let invites: Map<string, string>;
  const all: Colleague[] = [];
  let boss: Colleague;
  let li: Colleague;

  beforeAll(async () => {
    [server, desk] = await Promise.all([startServer(), startDesk()]);
    invites = await invitesOf(server, ['boss', 'li', 'wang']);
    boss = await aColleague(desk.url);
    all.push(boss);
    li = await aColleague(desk.url);
    all.push(li);
  });
  afterAll(async () => {
    await Promise.all(all.map(({ running }) => running.close()));
    await Promise.all([server?.close(), desk?.close()]);
  });

  async function newPhrase({ page }: Colleague, title: string): Promise<void> {
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: '话术' }).click();
    await search(panel, '');
    await panel.getByRole('button', { name: '新建话术' }).click();
    const form = panel.getByRole('form', { name: '新话术' });
    await form.getByLabel('标题').fill(title);
    await form.getByLabel(/^内容/).fill(`${title},亲`);
    await panel.getByRole('button', { name: '保存' }).click();
    await panel.getByText(`已保存「${title}」`).waitFor();
  }

  async function sees({ page }: Colleague, text: string): Promise<void> {
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: '买家' }).click();
    await panel.getByRole('listitem').filter({ hasText: text }).waitFor();
  }

  it('refuses what is no invite, and joins with one; what stood here before is carried', async () => {
    await writeNote(boss, '入队前记的');
    expect(await boss.ask('teamJoin', { invite: 'huabian1:x' })).toEqual({
      kind: 'refused',
      reason: 'invite',
    });
    for (const [one, name] of [
      [boss, 'boss'],
      [li, 'li'],
    ] as const)
      expect(await one.ask('teamJoin', { invite: invites.get(name) ?? '' })).toEqual({ kind: 'joined' });
    await Promise.all([inStep(boss), inStep(li)]);
    await sees(li, '入队前记的');
  });

  it('a note, a tag, a handover and a phrase of the lead are on the other screen', async () => {
    await writeNote(li, '要加大码');
    await sees(boss, '要加大码');
    const [there, here] = [await panelOf(boss.page), await panelOf(li.page)];
    await there.getByRole('button', { name: '给这位买家加标签' }).click();
    await there.getByRole('dialog').getByRole('button', { name: '意向', exact: true }).click();
    await here.getByRole('button', { name: '去掉标签 意向' }).waitFor();
    await there.getByRole('button', { name: /^(我是谁|当前值班)/ }).click();
    await there.getByLabel('名字').fill('阿店');
    await there.getByRole('button', { name: '上岗' }).click();
    await there.getByRole('tab', { name: '交接' }).click();
    await there.getByLabel('补充说明').fill('今晚改价');
    await there.getByRole('button', { name: '交班' }).click();
    await here.getByRole('tab', { name: '交接' }).click();
    await here.getByText('今晚改价').waitFor();
    await newPhrase(boss, '店庆满减');
    await here.getByRole('tab', { name: '话术' }).click();
    await search(here, '店庆满减');
    await here.getByTestId('phrases').getByText('店庆满减', { exact: true }).waitFor();
  });

  it('says who has the same buyer open', async () => {
    const panel = await panelOf(li.page);
    await panel.getByText('阿店正在接待').waitFor();
  });

  it('what came while the worker was stopped is there after it woke', async () => {
    await stopWorker(li);
    await writeNote(boss, '睡着时记的');
    await inStep(boss);
    await li.ask('teamSync', null);
    await sees(li, '睡着时记的');
  });

  it('an agent’s edit of what only leads write stays here, is told, and can be withdrawn', async () => {
    await newPhrase(li, '自己编的');
    const refused = await until('the refusal', async () =>
      (await li.tables.rows<SyncRow>('syncRow')).find(({ refused }) => refused !== null),
    );
    expect(refused).toMatchObject({ kind: 'phrase', refused: 'forbidden', asks: 1, base: null });
    const row = () => li.tables.row<Phrase>('phrase', refused.recordId);
    expect(await row()).toMatchObject({ title: '自己编的', dirty: 1 });
    await li.ask('teamWithdraw', { kind: 'phrase', id: refused.recordId });
    expect([await row(), await li.tables.row('syncRow', refused.id)]).toEqual([undefined, undefined]);
    expect(await boss.tables.row('phrase', refused.recordId)).toBeUndefined();
  });

  it('leaves: the data stays, what ties it to the team goes', async () => {
    await li.ask('teamLeave', null);
    const [row, rows, notes] = await Promise.all([
      stateOf(li),
      li.tables.rows('syncRow'),
      li.tables.rows<Note>('note'),
    ]);
    expect([row, rows]).toEqual([undefined, []]);
    expect(notes.length).toBeGreaterThan(2);
    const stored = await li.tables.page.evaluate(() => chrome.storage.local.get(null));
    expect(JSON.stringify(stored)).not.toContain('practice');
  });
});
