import { describe, expect, it } from 'vitest';
import { keepSounds } from '../../lib/phrases/commands';
import { packCount, packOf, soundsIn } from '../../lib/phrases/sound-packs';
import { db } from '../../lib/store/database';
import { freshStore } from '../store/fresh';

freshStore();

const sound = (id: string, at: number, title = 'fa huo') => ({
  id,
  at,
  title,
  tags: [],
  stage: 'fa',
  signs: '',
});

describe('packs of sounds', () => {
  it('spread many phrases over few rows', () => {
    const names = new Set(Array.from({ length: 5000 }, (_, n) => packOf(`phrase ${n}`)));
    expect(names.size).toBe(packCount);
  });

  it('keep what is new and replace what is old, in one row per pack', async () => {
    const all = Array.from({ length: 300 }, (_, n) => sound(`p${n}`, 1));
    await keepSounds(all);
    expect(await db.phraseSound.count()).toBeLessThanOrEqual(packCount);
    await keepSounds([sound('p7', 2, 'xin')]);
    const kept = soundsIn(await db.phraseSound.toArray());
    expect(kept.size).toBe(300);
    expect(kept.get('p7')).toMatchObject({ at: 2, title: 'xin' });
    expect(kept.get('p8')).toEqual(all[8]);
  });

  it('of two packs that know a phrase, the later wording counts', () => {
    const [older, newer] = [sound('p', 1, 'jiu'), sound('p', 2, 'xin')];
    for (const packs of [
      [older, newer],
      [newer, older],
    ]) {
      const read = soundsIn(packs.map((one, at) => ({ id: `${at}`, sounds: [one] })));
      expect(read.get('p')?.title).toBe('xin');
    }
  });
});
