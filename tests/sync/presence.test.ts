import { expect, test } from 'vitest';
import { randomId } from '../../lib/kernel/id';
import { seal } from '../../lib/sync/envelope';
import { type Hello, Presence, shortened } from '../../lib/sync/presence';
import { aHall } from './a-hall';
import { type ATeam, aSecret, aTeam } from './a-team';

const sit = (place: ReturnType<typeof aHall>, team: ATeam, author: string, now = () => 1000) => {
  const came: boolean[] = [];
  const seat = { ring: team.ring, signers: team.signers, author, signer: team.sign(author), device: author };
  const login = { user: author, role: 'agent' as const };
  const presence = new Presence(place.connection, seat, login, randomId, now, (one) => came.push(one));
  return { presence, came };
};
const hello = (buyerKeys: string[], name = '小周'): Hello => ({ name, buyerKeys, onShift: true });

test('the others hear it, who says it does not; the newest counts, and silence ends it', async () => {
  const team = await aTeam(['boss', 'li', 'wang']);
  const place = aHall();
  let now = 1000;
  const li = sit(place, team, 'li');
  const wang = sit(place, team, 'wang', () => now);
  await li.presence.say(hello(['a']));
  await expect.poll(() => wang.presence.others()).toEqual([{ ...hello(['a']), at: 1000, device: 'li' }]);
  await li.presence.say(hello(['b']));
  await expect.poll(() => wang.presence.others()[0]?.buyerKeys).toEqual(['b']);
  expect(wang.came).toEqual([true, false]);
  expect(li.presence.others()).toEqual([]);
  now = 52_000;
  expect(wang.presence.others()).toEqual([]);
});

test('an older one played again, a stranger’s and a forged one are not heard', async () => {
  const team = await aTeam(['boss', 'li', 'wang']);
  const place = aHall();
  const li = sit(place, team, 'li');
  const wang = sit(place, team, 'wang');
  await li.presence.say(hello(['a']));
  await li.presence.say(hello(['b']));
  const [first] = place.sent;
  if (first) place.publish('pa.li', first);
  const content = { n: 9, prev: 0, op: 'x', device: 'x', author: 'li', row: hello(['z']) };
  const forged = await seal(team.ring, 'p', content, team.sign('wang'));
  const other = await aTeam(['boss', 'li'], new Map([[1, aSecret(9)]]));
  const stranger = await seal(other.ring, 'p', content, other.sign('li'));
  for (const one of [forged, stranger]) if (one.ok) place.publish('pa.li', one.value);
  await li.presence.say(hello(['c']));
  await expect.poll(() => wang.presence.others()).toEqual([{ ...hello(['c']), at: 1000, device: 'li' }]);
});

test('who waits too long travels along; an older edition says nothing of it, and nonsense of it harms nothing', async () => {
  const team = await aTeam(['boss', 'li', 'wang']);
  const place = aHall();
  const [li, wang] = [sit(place, team, 'li'), sit(place, team, 'wang')];
  const late = { over: 3, longest: { nick: '小鱼儿', site: 'feige', waited: 400_000 } };
  const heard = () => wang.presence.others()[0];
  for (const said of [late, undefined, { over: 0 }]) {
    await li.presence.say({ ...hello(['a']), late: said });
    await expect.poll(() => heard()?.late).toEqual(said);
  }
  await li.presence.say({ ...hello(['b']), late: { over: -1 } });
  await expect.poll(heard).toMatchObject({ buyerKeys: ['b'] });
  expect(heard()?.late).toBeUndefined();
});

test('a long nick is cut, so that the others take it', () => {
  const longest = { nick: '鱼'.repeat(99), site: 's'.repeat(99), waited: 5 };
  expect(shortened({ over: 2, longest })).toEqual({
    over: 2,
    longest: { nick: '鱼'.repeat(40), site: 's'.repeat(64), waited: 5 },
  });
});
