import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberTab } from '../../lib/platform/tab-memory';
import { healthOfSite } from '../../lib/sites/queries';
import { takeHealth } from '../../lib/worker/mount';
import { freshStore } from '../store/fresh';
import { aTab } from './a-tab';

freshStore();
beforeEach(() => fakeBrowser.reset());

const from = (id: number) => ({ url: 'http://localhost:4173/desk', tab: { id }, frameId: 0 }) as never;
const told = (site: string) => ({ site, hooks: { 'rows.row': 'matched' as const } });

test('a page’s word on its hooks is kept, and only for the site that was mounted in its tab', async () => {
  await rememberTab(7, aTab({ site: 'practice-desk' }));
  await takeHealth(told('pinduoduo'), from(7));
  await takeHealth(told('practice-desk'), from(8));
  expect([await healthOfSite('pinduoduo'), await healthOfSite('practice-desk')]).toEqual([{}, {}]);
  const before = Date.now();
  await takeHealth(told('practice-desk'), from(7));
  const { 'rows.row': row } = await healthOfSite('practice-desk');
  expect(row).toMatchObject({ state: 'matched', lostSince: null });
  expect(row?.seenAt).toBeGreaterThanOrEqual(before);
});
