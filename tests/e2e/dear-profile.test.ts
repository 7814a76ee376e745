import { expect, it } from 'vitest';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { readOut } from '../browser/closed-layer';
import { panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { openTables } from './tables';

const here = shift();

/** Passes every check of an import and still takes time with the cube of the text's length. */
const slow = { ...practiceDesk.rows, ignore: [{ at: 'self', css: '.conv', text: 'a.*a.*b$' }] };

it('a profile that slows the page is put aside, with words, and the page stays as it was', async () => {
  const tables = await openTables(here.running);
  const profile = { ...practiceDesk, rows: slow };
  await tables.put('site', { id: 'practice-desk', profile, importedAt: Date.now() });
  const page = await here.page('n=2&waiting=0');
  await panelOf(page);
  const say = (text: string) =>
    page.evaluate((text) => {
      for (const { uid } of window.desk.conversations()) window.desk.say(uid, text);
    }, text);
  // Ever longer, since machines differ; slowly, since under load seconds lie between two readings.
  let length = 300;
  await until(
    'the farewell',
    async () => {
      length += 10;
      await say('a'.repeat(length));
      return (await readOut(page)).some((text) => text.includes('话边已在本站停用'));
    },
    70_000,
  );
  const frames = () => page.frames().filter((frame) => frame.url().includes('/panel.html')).length;
  await until('the panel to be gone', () => frames() === 0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
  const off = await until('the site to be off', async () => {
    const settings = await tables.rows<{ name: string; value: unknown }>('setting');
    return settings.find(({ name }) => name === 'sitesOff')?.value;
  });
  expect(off).toEqual(['practice-desk']);
}, 90_000);
