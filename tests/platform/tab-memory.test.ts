import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  allTabs,
  forgetTab,
  recallPreviews,
  recallTab,
  releaseTab,
  rememberPreviews,
  rememberTab,
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
