import { expect, it } from 'vitest';
import type { SiteProfile } from '../../lib/sites/profile';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { closeChats, openTables } from './tables';

const here = shift();

/** The desk drawn by React, as if its rows carried no id: it then stands in the props of the row's component alone. */
const { key: _row, ...rows } = practiceDesk.rows ?? { row: [], nick: [] };
const { key: _thread, ...thread } = practiceDesk.thread ?? { list: [], message: [], text: [], roles: [] };
const profile: SiteProfile = {
  ...practiceDesk,
  rows,
  thread,
  keys: [{ from: 'mainWorld' }, { from: 'nick' }],
  mainWorld: { reads: [{ css: 'li.conv', path: 'uid' }] },
};

it('reads buyer ids out of React’s own data, only where the user switched it on', async () => {
  const tables = await openTables(here.running);
  await tables.put('site', { id: profile.id, profile, importedAt: Date.now() });
  const met = async (query: string) => {
    const page = await here.page(`n=4&waiting=0&react=1&${query}`);
    const panel = await panelOf(page);
    const uid = await page.evaluate(() => window.desk.add('同名的人', '在吗'));
    await page.locator('li.conv', { hasText: '同名的人' }).click();
    await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) === '同名的人');
    const buyers = await until('the buyer stored', async () => {
      const all = await tables.rows<{ buyerId: string; nick: string; weak: boolean }>('buyer');
      const named = all.filter(({ nick }) => nick === '同名的人');
      return named.length > 0 && named;
    });
    await closeChats(here.running);
    await tables.clear('buyer', 'turn');
    return { uid, buyers };
  };
  const without = await met('seed=1');
  expect(without.buyers).toMatchObject([{ buyerId: '同名的人', weak: true }]);
  await tables.put('setting', { name: 'sitesProps', value: [profile.id] });
  const withIds = await met('seed=2');
  expect(withIds.buyers).toMatchObject([{ buyerId: withIds.uid, weak: false }]);
});
