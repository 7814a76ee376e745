import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allTabs,
  changeTab,
  forgetTab,
  recallPreviews,
  recallTab,
  releaseTab,
  rememberPreviews,
  rememberTab,
  renumberTab,
} from '../../lib/platform/tab-memory';
import { aTab } from '../worker/a-tab';

beforeEach(() => fakeBrowser.reset());

test('a tab is remembered, listed and let go', async () => {
  await rememberTab(7, aTab({ site: 'a' }));
  await rememberTab(12, aTab({ site: 'b' }));
  await rememberPreviews({ 'a|s|1': '在吗' });
  expect(await recallTab(7)).toEqual(aTab({ site: 'a' }));
  expect([...(await allTabs())].map(([id, { site }]) => [id, site])).toEqual([
    [7, 'a'],
    [12, 'b'],
  ]);
  await releaseTab(7);
  expect([await recallTab(7), (await allTabs()).size]).toEqual([undefined, 1]);
});

test('a closed tab is not brought back by a report that was under way; one that only left us may come back', async () => {
  await rememberTab(21, aTab());
  await forgetTab(21);
  await rememberTab(21, aTab());
  await rememberTab(22, aTab());
  await releaseTab(22);
  expect((await allTabs()).size).toBe(0);
  await rememberTab(22, aTab());
  expect([...(await allTabs()).keys()]).toEqual([22]);
});

test('a reload in the middle of a report keeps its own secret, and what the report says', async () => {
  await rememberTab(31, aTab({ nonce: 'old' }));
  await Promise.all([
    changeTab(31, (before) => before && { ...before, present: ['b1'] }),
    changeTab(31, (before) => before && { ...before, nonce: 'new' }),
    changeTab(31, (before) => before && { ...before, page: 'loading' }),
  ]);
  expect(await recallTab(31)).toMatchObject({ nonce: 'new', present: ['b1'], page: 'loading' });
  expect(await changeTab(32, (before) => before && aTab())).toBeUndefined();
  expect(await recallTab(32)).toBeUndefined();
});

test('a report without news is not written, but that the tab was heard is, now and then', async () => {
  await rememberTab(33, aTab({ present: ['b1'], heardAt: 1_000 }));
  const write = vi.spyOn(fakeBrowser.storage.session, 'set');
  const heard = (heardAt: number) => changeTab(33, (before) => before && { ...before, heardAt });
  await heard(20_999);
  expect(write).not.toHaveBeenCalled();
  await heard(21_000);
  expect(await recallTab(33)).toMatchObject({ heardAt: 21_000 });
  // Our clock was set back.
  await heard(0);
  expect(await recallTab(33)).toMatchObject({ heardAt: 0 });
  await rememberPreviews({ 'a|s|1': '在吗' });
  write.mockClear();
  await rememberPreviews({ 'a|s|1': '在吗' });
  expect(write).not.toHaveBeenCalled();
});

test('a tab that gets another number keeps its memory, unless it is mounted anew already', async () => {
  await rememberTab(41, aTab({ shop: { id: '小店', name: '小店' } }));
  await renumberTab(41, 42);
  expect([...(await allTabs()).keys()]).toEqual([42]);
  expect(await recallTab(42)).toMatchObject({ shop: { id: '小店' } });
  await rememberTab(43, aTab({ nonce: 'new' }));
  await renumberTab(42, 43);
  expect(await recallTab(43)).toMatchObject({ nonce: 'new' });
  await renumberTab(98, 99);
  expect([...(await allTabs()).keys()]).toEqual([43]);
});

test('last words by buyer, cut short, in session memory only', async () => {
  await rememberPreviews({ 'a|s|1': '长'.repeat(500), 'a|s|2': '好' });
  expect(await rememberPreviews({ 'a|s|1': '长'.repeat(500), 'a|s|2': '好的', 'a|s|4': '在' })).toEqual([
    'a|s|2',
  ]);
  const previews = await recallPreviews(['a|s|1', 'a|s|2', 'a|s|3']);
  expect([...previews]).toEqual([
    ['a|s|1', '长'.repeat(120)],
    ['a|s|2', '好的'],
  ]);
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('asking for nobody finds nobody', async () => {
  await rememberPreviews({ 'a|s|1': '在吗' });
  expect((await recallPreviews([])).size).toBe(0);
});
