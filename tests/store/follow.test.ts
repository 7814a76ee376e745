import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import { Followed } from '../../lib/store/follow';
import { aPhrase } from '../phrases/a-phrase';
import { freshStore } from './fresh';

freshStore();

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A followed library that is listened to, with slices of two rows. */
function followed() {
  const follow = new Followed(db.phrase, 2);
  const heard = vi.fn();
  stops.push(follow.subscribe(heard));
  const titles = () => [...(follow.now()?.values() ?? [])].map(({ title }) => title).sort();
  return { follow, heard, titles };
}
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => aPhrase({ id: `p${from + n}`, title: `t${from + n}` }));

describe('a followed table', () => {
  it('is read whole, slice by slice, and said once', async () => {
    await db.phrase.bulkAdd(many(5));
    const { follow, heard, titles } = followed();
    expect(follow.now()).toBeUndefined();
    await vi.waitFor(() => expect(titles()).toEqual(['t0', 't1', 't2', 't3', 't4']));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('takes over rows that were added, changed or removed, and leaves the others as they are', async () => {
    await db.phrase.bulkAdd(many(3));
    const { follow, titles } = followed();
    await vi.waitFor(() => expect(titles()).toHaveLength(3));
    const before = follow.now();
    await db.transaction('rw', db.phrase, async () => {
      await db.phrase.update('p1', { title: 'neu' });
      await db.phrase.delete('p2');
      await db.phrase.add(aPhrase({ id: 'p9', title: 't9' }));
    });
    await vi.waitFor(() => expect(titles()).toEqual(['neu', 't0', 't9']));
    expect(follow.now()).not.toBe(before);
    expect(follow.now()?.get('p0')).toBe(before?.get('p0'));
  });

  it('follows a write of so many rows that nobody names them', async () => {
    const { titles } = followed();
    await vi.waitFor(() => expect(titles()).toEqual([]));
    await db.phrase.bulkAdd(many(120));
    await vi.waitFor(() => expect(titles()).toHaveLength(120));
    await db.phrase.clear();
    await vi.waitFor(() => expect(titles()).toEqual([]));
  });

  it('misses nothing that is written while it reads', async () => {
    await db.phrase.bulkAdd(many(60));
    const { titles } = followed();
    await db.phrase.bulkAdd(many(60, 60));
    await db.phrase.update('p3', { title: 'late' });
    await vi.waitFor(() => expect(titles()).toHaveLength(120));
    await vi.waitFor(() => expect(titles()).toContain('late'));
  });

  it('forgets everything when nobody listens, and begins anew', async () => {
    await db.phrase.bulkAdd(many(2));
    const { follow, titles } = followed();
    await vi.waitFor(() => expect(titles()).toHaveLength(2));
    stops.splice(0).forEach((stop) => {
      stop();
    });
    expect(follow.now()).toBeUndefined();
    await db.phrase.bulkAdd(many(2, 2));
    stops.push(follow.subscribe(() => {}));
    await vi.waitFor(() => expect(titles()).toHaveLength(4));
  });
});
