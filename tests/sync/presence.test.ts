import { expect, test } from 'vitest';
import { randomId } from '../../lib/kernel/id';
import type { Connection, Heard } from '../../lib/sync/connect';
import { seal } from '../../lib/sync/envelope';
import type { Bytes } from '../../lib/sync/keys';
import { Presence } from '../../lib/sync/presence';
import { type ATeam, aSecret, aTeam } from './a-team';

/** What everybody of one hall publishes, everybody hears, himself too. */
function hall() {
  const hearing: Heard[] = [];
  const sent: Bytes[] = [];
  const publish = (subject: string, data: Bytes) => {
    sent.push(data);
    for (const hear of hearing) hear(subject, data, () => '');
  };
  const connection = {
    publish,
    subscribe: (subject: string, hear: Heard) => {
      if (subject === 'pa.*') hearing.push(hear);
      return () => {};
    },
  } as unknown as Connection;
  return { connection, sent, publish };
}

const sit = (place: ReturnType<typeof hall>, team: ATeam, author: string, now = () => 1000) => {
  const came: boolean[] = [];
  const seat = { ring: team.ring, signers: team.signers, author, signer: team.sign(author), device: author };
  const login = { user: author, role: 'agent' as const };
  const presence = new Presence(place.connection, seat, login, randomId, now, (one) => came.push(one));
  return { presence, came };
};
const hello = (buyerKeys: string[], name = '小周') => ({ name, buyerKeys, onShift: true });

test('the others hear it, who says it does not; the newest counts, and silence ends it', async () => {
  const team = await aTeam(['boss', 'li', 'wang']);
  const place = hall();
  let now = 1000;
  const li = sit(place, team, 'li');
  const wang = sit(place, team, 'wang', () => now);
  await li.presence.say(hello(['a']));
  await expect.poll(() => wang.presence.others()).toEqual([{ ...hello(['a']), at: 1000 }]);
  await li.presence.say(hello(['b']));
  await expect.poll(() => wang.presence.others()[0]?.buyerKeys).toEqual(['b']);
  expect(wang.came).toEqual([true, false]);
  expect(li.presence.others()).toEqual([]);
  now = 52_000;
  expect(wang.presence.others()).toEqual([]);
});

test('an older one played again, a stranger’s and a forged one are not heard', async () => {
  const team = await aTeam(['boss', 'li', 'wang']);
  const place = hall();
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
  await expect.poll(() => wang.presence.others()).toEqual([{ ...hello(['c']), at: 1000 }]);
});
