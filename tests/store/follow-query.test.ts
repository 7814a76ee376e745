import { afterEach, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import { FollowedQuery } from '../../lib/store/follow-query';
import { aPhrase } from '../phrases/a-phrase';
import { freshStore } from './fresh';

freshStore();

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

it('is asked once for all, tells them together, and who comes later has the answer at once', async () => {
  const query = vi.fn(() => db.phrase.count());
  const followed = new FollowedQuery(query);
  const told: (number | undefined)[][] = [[], []];
  for (const heard of told) stops.push(followed.subscribe(() => heard.push(followed.now())));
  expect(followed.now()).toBeUndefined();
  await vi.waitFor(() => expect(told).toEqual([[0], [0]]));
  expect(query).toHaveBeenCalledTimes(1);
  stops.push(followed.subscribe(() => {}));
  expect(followed.now()).toBe(0);
  await db.phrase.add(aPhrase({ id: 'p' }));
  await vi.waitFor(() =>
    expect(told).toEqual([
      [0, 1],
      [0, 1],
    ]),
  );
});

it('knows nothing while nobody listens, and asks anew for the next', async () => {
  const followed = new FollowedQuery(() => db.phrase.count());
  const stop = followed.subscribe(() => {});
  await vi.waitFor(() => expect(followed.now()).toBe(0));
  stop();
  expect(followed.now()).toBeUndefined();
  await db.phrase.add(aPhrase({ id: 'p' }));
  stops.push(followed.subscribe(() => {}));
  await vi.waitFor(() => expect(followed.now()).toBe(1));
});

it('says in the log what it could not read', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  stops.push(new FollowedQuery(() => Promise.reject(new Error('denied'))).subscribe(() => {}));
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith('following a query', new Error('denied')));
});
