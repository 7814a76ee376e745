import { expect, test, vi } from 'vitest';
import { changeSetting, writePin, writePlace, writeSetting } from '../../lib/settings/commands';
import { readSetting } from '../../lib/settings/queries';
import { defaultPlace } from '../../lib/settings/rules';
import { db } from '../../lib/store/database';
import { freshStore } from '../store/fresh';

freshStore();

test('written, read, and its default before', async () => {
  expect(await readSetting('thresholds')).toEqual([30, 60, 180]);
  await writeSetting('thresholds', [45]);
  expect(await readSetting('thresholds')).toEqual([45]);
});

test('what lacks the form is not stored', async () => {
  await expect(writeSetting('thresholds', [])).rejects.toThrow();
  expect(await db.setting.count()).toBe(0);
});

test('a row of another form, from an older version, reads as the default', async () => {
  await db.setting.put({ name: 'theme', value: 7 });
  expect(await readSetting('theme')).toBe('auto');
});

test('the panel’s place is kept by site, field by field', async () => {
  await writePlace('a', { collapsed: true });
  await Promise.all([writePlace('a', { width: 400 }), writePlace('b', { side: 'left' })]);
  expect(await readSetting('places')).toEqual({
    a: { ...defaultPlace, collapsed: true, width: 400 },
    b: { ...defaultPlace, side: 'left' },
  });
});

test('of two changes at once both stay, and what changes nothing is not written', async () => {
  const add = (site: string) => changeSetting('sitesProps', (sites) => [...sites, site]);
  await Promise.all([add('a'), add('b')]);
  expect((await readSetting('sitesProps')).toSorted()).toEqual(['a', 'b']);
  const put = vi.spyOn(db.setting, 'put');
  await changeSetting('sitesProps', (sites) => sites);
  expect(put).not.toHaveBeenCalled();
});

test.each([[{ width: 9999 }], [{ side: 'top' as never }]])(
  'a place that no panel can take is refused: %j',
  async (place) => {
    await writePlace('a', { width: 300 });
    await expect(writePlace('a', place)).rejects.toThrow();
    expect(await readSetting('places')).toEqual({ a: { ...defaultPlace, width: 300 } });
  },
);

test('each member’s pins keep their order; a pin set again goes behind', async () => {
  for (const id of ['b', 'a', 'c']) await writePin('m1', id, true);
  await writePin(null, 'z', true);
  expect(await readSetting('pins')).toEqual({ m1: ['b', 'a', 'c'], '': ['z'] });
  await writePin('m1', 'b', false);
  await writePin('m1', 'b', true);
  expect((await readSetting('pins')).m1).toEqual(['a', 'c', 'b']);
});
