import { describe, expect, it } from 'vitest';
import { type Change, DeskModel } from '../desk/model';
import type { Script } from '../desk/scripts/script';
import { type Product, shops } from '../desk/shops';

const product = shops.yf.products[0] as Product;
const script: Script = {
  id: 'two',
  stage: '售前',
  turns: [
    [['在吗', '多大码'], 'M码'],
    [['好的'], '好'],
  ],
};

function desk(...uids: string[]): DeskModel {
  const model = new DeskModel();
  for (const uid of uids) model.add({ uid, nick: `买家${uid}`, product, order: null, script });
  return model;
}

describe('a turn', () => {
  it.each([
    { name: 'opens at the first buyer message', roles: ['buyer', 'buyer'], since: 1 },
    { name: 'is not opened by the system', roles: ['system'], since: null },
    { name: 'is not closed by the robot', roles: ['buyer', 'robot'], since: 1 },
    { name: 'is closed by me', roles: ['buyer', 'robot', 'me'], since: null },
    { name: 'is closed by a colleague', roles: ['buyer', 'colleague'], since: null },
    { name: 'opens again after an answer', roles: ['buyer', 'me', 'buyer', 'buyer'], since: 3 },
  ] as const)('$name', ({ roles, since }) => {
    const model = desk('a');
    for (const [at, role] of roles.entries()) model.write('a', role, '…', at + 1);
    expect(model.get('a')?.waitingSince).toBe(since);
  });

  it('counts unread only while closed, and an answer clears it', () => {
    const model = desk('a');
    model.write('a', 'buyer', '1', 1);
    model.write('a', 'buyer', '2', 2);
    expect(model.get('a')?.unread).toBe(2);
    model.write('a', 'colleague', '3', 3);
    expect(model.get('a')?.unread).toBe(0);
    model.openUid = 'a';
    model.write('a', 'buyer', '4', 4);
    expect(model.get('a')?.unread).toBe(0);
  });
});

describe('the list', () => {
  it('lifts the row that spoke last, unless frozen', () => {
    const model = desk('a', 'b', 'c');
    expect(model.uids).toEqual(['c', 'b', 'a']);
    model.write('a', 'buyer', '…', 1);
    expect(model.uids).toEqual(['a', 'c', 'b']);
    model.frozen = true;
    model.write('b', 'buyer', '…', 2);
    expect(model.uids).toEqual(['a', 'c', 'b']);
  });

  it('tells of an order only when it changed', () => {
    const model = desk('a', 'b');
    const kinds: Change['kind'][] = [];
    const stop = model.on(({ kind }) => kinds.push(kind));
    model.write('a', 'buyer', '…', 1);
    model.write('a', 'buyer', '…', 2);
    stop();
    model.write('b', 'buyer', '…', 3);
    expect(kinds).toEqual(['order', 'message', 'row', 'message', 'row']);
  });

  it('keeps two buyers of one nick apart and refuses one uid twice', () => {
    const model = desk('a');
    model.add({ uid: 'b', nick: '买家a', product, order: null });
    expect(model.all().map(({ nick }) => nick)).toEqual(['买家a', '买家a']);
    expect(() => model.add({ uid: 'a', nick: 'x', product, order: null })).toThrow('a');
    expect(() => model.write('nobody', 'buyer', '…', 1)).toThrow('nobody');
  });
});

describe('a script', () => {
  it('goes on only after a human answered, and ends', () => {
    const model = desk('a');
    const say = (at: number) => {
      const burst = model.nextBurst('a');
      for (const text of burst ?? []) model.write('a', 'buyer', text, at);
      return burst;
    };
    expect(say(1)).toEqual(['在吗', '多大码']);
    expect(say(2)).toBeNull();
    model.write('a', 'robot', '请稍等', 3);
    expect(say(3)).toBeNull();
    model.write('a', 'me', 'M码', 4);
    expect(say(5)).toEqual(['好的']);
    model.write('a', 'me', '好', 6);
    expect(say(7)).toBeNull();
  });
});

describe('packing for a reload', () => {
  it('gives the same desk back, with message ids going on where they stopped', () => {
    const model = desk('a', 'b');
    for (const at of [1, 2, 3]) model.write('a', 'buyer', `${at}`, at);
    const again = new DeskModel();
    again.unpack(model.pack(2));
    expect(again.uids).toEqual(model.uids);
    expect(again.get('a')).toMatchObject({ waitingSince: 1, unread: 3, written: 3 });
    expect(again.get('a')?.messages.map(({ id }) => id)).toEqual(['a-2', 'a-3']);
    expect(again.write('a', 'me', '4', 4).id).toBe('a-4');
  });
});
