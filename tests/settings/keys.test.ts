import { expect, test } from 'vitest';
import { defaultHotKeys } from '../../lib/kernel/hotkeys';
import { writeSetting } from '../../lib/settings/commands';
import { openersFor } from '../../lib/settings/openers';
import { keySettings } from '../../lib/settings/queries';
import { freshStore } from '../store/fresh';

freshStore();

test.each([
  ['jd', {}, '/、'],
  ['jd', { '*': '/' }, '/'],
  ['jd', { '*': '/', jd: '' }, ''],
  ['feige', { jd: '、' }, '/、'],
])('%s with %j opens by %j', (site, own, expected) => {
  expect(openersFor(site, own)).toBe(expected);
});

test('what a page must know of keys: as they come', async () => {
  expect(await keySettings('jd', false)).toEqual({
    table: defaultHotKeys,
    replace: 'Shift',
    openers: '/、',
    theme: 'auto',
    fillName: 'Alt',
  });
});

test('… and as they were set, named as on this machine', async () => {
  await writeSetting('hotKeys', { fill: 'Ctrl+Alt+Digit1', rush: '' });
  await writeSetting('openers', { jd: '、' });
  await writeSetting('theme', 'dark');
  const keys = await keySettings('jd', true);
  expect(keys).toMatchObject({ openers: '、', theme: 'dark', fillName: '⌃⌥' });
  expect(keys.table).toEqual({ ...defaultHotKeys, fill: 'Ctrl+Alt+Digit1', rush: '' });
});
