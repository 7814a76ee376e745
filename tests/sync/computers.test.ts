import { expect, test } from 'vitest';
import type { Seat } from '../../lib/sync/believe';
import { type Computer, computersOf, withComputers } from '../../lib/sync/computers';
import { type Content, seal } from '../../lib/sync/envelope';
import { keyName } from '../../lib/sync/keys';
import { kinds } from '../../lib/sync/kinds';
import { aTeam } from './a-team';

const one = (name: string, device: string, at: number, system = 'Windows'): Computer => ({
  ...{ name, device, at, system },
});

test('of each member and computer the latest word stands, newest first', () => {
  const before = [one('li', 'a', 5), one('wang', 'a', 3)];
  const now = withComputers(before, [one('li', 'a', 9, 'macOS'), one('wang', 'a', 1), one('li', 'b', 7)]);
  expect(now).toEqual([one('li', 'a', 9, 'macOS'), one('li', 'b', 7), one('wang', 'a', 3)]);
});

test('whoever draws ever new computers pushes only his own out', () => {
  const many = Array.from({ length: 20 }, (_, at) => one('li', `d${at}`, 100 + at));
  const now = withComputers([one('wang', 'x', 1)], many);
  expect(now.filter(({ name }) => name === 'li').map(({ device }) => device)).toEqual([
    'd19',
    'd18',
    'd17',
    'd16',
    'd15',
    'd14',
    'd13',
    'd12',
  ]);
  expect(now.at(-1)).toEqual(one('wang', 'x', 1));
});

test('only a member’s own word of himself is believed, and only at its own place', async () => {
  const team = await aTeam(['boss', 'li', 'wang']);
  const seat: Seat = { ...team, author: 'boss', signer: team.sign('boss'), device: 'b' };
  const word = async (by: string, fields: Partial<Content>, at = 'a|li') => {
    const key = await keyName(team.ring, 'a', 'seat', at);
    const row = { id: 'a|li', system: 'Windows' };
    const content = { n: 1, prev: 0, op: 'seat', device: 'a', author: 'li', row, ...fields };
    const sealed = await seal(team.ring, key, content, team.sign(by));
    if (!sealed.ok) throw new Error(sealed.error);
    return { key, rev: 1, time: 9, data: sealed.value };
  };
  const whole = await word('li', {});
  const others = await Promise.all([
    word('wang', {}),
    word('wang', { author: 'wang' }),
    word('li', {}, 'a|wang'),
    word('li', { device: 'x' }),
    word('li', { row: { id: 'a|li', system: 'W'.repeat(41) } }),
  ]);
  const untimed = { ...whole, time: Number.NaN };
  const elsewhere = { ...whole, key: whole.key.replace('a.seat.', 'a.note.') };
  expect(await computersOf(seat, [...others, untimed, elsewhere])).toEqual([]);
  expect(await computersOf(seat, [whole])).toEqual([one('li', 'a', 9)]);
});

test('no record has the name under which they stand', () => expect(kinds.has('seat')).toBe(false));
