import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { randomId } from '../../lib/kernel/id';
import { databaseVersion } from '../../lib/records/registry';
import { type Content, seal } from '../../lib/sync/envelope';
import { keyName, withSecrets } from '../../lib/sync/keys';
import type { SharedRow } from '../../lib/sync/merge';
import { newest, put } from '../../lib/sync/remote';
import { aBrowser } from './a-browser';
import { aNote } from './a-row';

import { type ATeam, aSecret, aTeam } from './a-team';
import { program, type RunningServer, startServer } from './nats-server';

describe.skipIf(!program)('two browsers and a real server', () => {
  let server: RunningServer;
  let team: ATeam;
  const open: NatsConnection[] = [];

  beforeAll(async () => {
    [server, team] = await Promise.all([startServer(), aTeam(['boss', 'li', 'wang'])]);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((connection) => connection.close()));
  });
  afterAll(() => server?.close());

  const browser = async (author: string) => {
    const made = await aBrowser(server, team, author);
    open.push(made.connection);
    return made;
  };

  const noteKey = (id: string) => keyName(team.ring, 'a', 'note', id);
  const forged = async (key: string, fields: Partial<Content>, signer = 'li', ring = team.ring) => {
    const content = { n: 1, prev: 0, op: randomId(), device: 'x', author: 'li', row: aNote(), ...fields };
    const sealed = await seal(ring, key, content, team.sign(signer));
    if (!sealed.ok) throw new Error(sealed.error);
    return sealed.value;
  };

  test('what one writes the other has, once', async () => {
    const [li, wang] = await Promise.all([browser('li'), browser('wang')]);
    li.shelf.edit('note', aNote({ id: 'm1' }));
    expect(await li.step()).toEqual([null, null, null]);
    expect(await wang.step()).toEqual([null, null, null]);
    expect(wang.note('m1')).toEqual(aNote({ id: 'm1' }));
    expect(await li.shelf.dirty()).toEqual([]);
    await li.step();
    expect(li.shelf.now('note', 'm1')).toMatchObject({ dirty: false, known: { n: 1 } });
  });

  test('both edited: the later one meets a conflict, merges, and both end alike', async () => {
    const [li, wang] = await Promise.all([browser('li'), browser('wang')]);
    li.shelf.edit('note', aNote({ id: 'm2', text: '一。' }));
    await li.step();
    await wang.step();
    li.shelf.edit('note', aNote({ id: 'm2', text: '一。李。' }));
    wang.shelf.edit('note', aNote({ id: 'm2', text: '一。王。', open: true }));
    expect(await li.replica.push()).toBeNull();
    expect(await wang.replica.push()).toBeNull();
    expect(wang.note('m2')).toMatchObject({ text: '一。李。王。', open: true });
    await wang.step();
    await li.step();
    expect(li.note('m2')).toEqual(wang.note('m2'));
  });

  test('a server that lets two write over the same edition: whoever is overwritten brings his words in again', async () => {
    const [li, wang, boss] = await Promise.all([browser('li'), browser('wang'), browser('boss')]);
    const key = await noteKey('m11');
    li.shelf.edit('note', aNote({ id: 'm11', text: '一。' }));
    await li.step();
    const { rev: prev, n } = li.shelf.now('note', 'm11').known;
    li.shelf.edit('note', aNote({ id: 'm11', text: '一。李。' }));
    await li.step();
    await boss.step();
    const row = aNote({ id: 'm11', text: '一。王。' });
    const sibling = await forged(key, { n: n + 1, prev, row, author: 'wang' }, 'wang');
    const { rev } = li.shelf.now('note', 'm11').known;
    expect(await put(wang.transport, key, sibling, rev)).toMatchObject({ ok: true });
    await boss.step();
    expect(boss.note('m11')).toMatchObject({ text: '一。王。' });
    for (const one of [li, wang, boss]) await one.step();
    for (const one of [li, wang, boss]) {
      expect(String(one.note('m11')?.text)).toMatch(/^一。(王。李。|李。王。)$/);
      expect(one.told).toEqual([]);
    }
  });

  test('a lost acknowledgement: the own write is known again, an edit since then is kept', async () => {
    const li = await browser('li');
    li.shelf.edit('note', aNote({ id: 'm3', text: '一。' }));
    li.wire.cut = true;
    expect(await li.replica.push()).toBe('later');
    li.shelf.edit('note', aNote({ id: 'm3', text: '二。' }));
    li.wire.cut = false;
    await li.step();
    expect(li.shelf.now('note', 'm3')).toMatchObject({
      row: { text: '二。' },
      dirty: false,
      known: { n: 2, clashes: [] },
    });
  });

  test('a phrase of the lead reaches agents; an agent’s edit of it stays at home', async () => {
    const [boss, li] = await Promise.all([browser('boss'), browser('li')]);
    const tag = { ...aNote({ id: 't1' }), name: '大码', colour: 'teal', order: 1 } as SharedRow;
    boss.shelf.edit('tag', tag);
    await boss.step();
    await li.step();
    expect(li.shelf.now('tag', 't1').row).toMatchObject({ name: '大码' });
    li.shelf.edit('tag', { ...tag, name: '小码' });
    expect(await li.replica.push()).toBeNull();
    await boss.step();
    expect(boss.shelf.now('tag', 't1').row).toMatchObject({ name: '大码' });
    expect(await li.shelf.dirty()).toHaveLength(1);
  });

  test('a replay, a blind write, a forged one: not believed, and ours goes over it', async () => {
    const li = await browser('li');
    const wang = await browser('wang');
    const key = await noteKey('m4');
    const put4 = async (data: Awaited<ReturnType<typeof forged>>) => {
      const there = await newest(wang.transport, key);
      if (!there.ok) throw new Error(there.error);
      const rev = there.value?.rev ?? 0;
      expect(await put(wang.transport, key, data, rev)).toMatchObject({ ok: true });
      return rev;
    };
    await put4(await forged(key, { row: aNote({ id: 'm4', text: '旧。' }) }));
    await li.step();
    li.shelf.edit('note', aNote({ id: 'm4', text: '新。' }));
    await li.step();
    const evil = aNote({ id: 'm4', text: '坏。' });
    const attacks: [Partial<Content>, string, string][] = [
      [{ n: 1, row: evil }, 'li', 'replayed'],
      [{ n: 99, row: evil }, 'li', 'blind'],
      [{ n: 99, prev: 1e9, row: evil }, 'wang', 'forged'],
      [{ n: 99, prev: 1e9, row: { ...evil, text: 5 } }, 'li', 'malformed'],
      [{ n: 99, prev: 1e9, row: { ...evil, id: 'm5' } }, 'li', 'malformed'],
    ];
    for (const [fields, signer, why] of attacks) {
      await put4(await forged(key, fields, signer));
      await li.step();
      expect(li.told.splice(0)).toEqual([{ key, why }]);
    }
    const other = await browser('wang');
    await other.step();
    expect(other.note('m4')).toMatchObject({ text: '新。' });
  });

  test('a lead’s kind in the agents’ part is no record', async () => {
    const [li, wang] = await Promise.all([browser('li'), browser('wang')]);
    const key = (await keyName(team.ring, 'l', 'tag', 't9')).replace('l.', 'a.');
    expect(await put(li.transport, key, await forged(key, {}), 0)).toMatchObject({ ok: true });
    await wang.step();
    expect([...wang.shelf.rows.keys()].filter((name) => name.startsWith('tag|'))).toEqual(['tag|t1']);
  });

  test('edited here, purged there: it is not made again by itself', async () => {
    const li = await browser('li');
    li.shelf.edit('note', aNote({ id: 'm6' }));
    await li.step();
    const owner = await server.connect('owner_s1');
    const filter = `$KV.team.${await noteKey('m6')}`;
    await owner.request('$JS.API.STREAM.PURGE.KV_team', JSON.stringify({ filter }));
    await owner.close();
    li.shelf.edit('note', aNote({ id: 'm6', text: '还在。' }));
    await li.step();
    await li.step();
    expect(li.told.map(({ why }) => why)).toEqual(['forgotten']);
    expect(li.shelf.now('note', 'm6')).toMatchObject({ dirty: true, known: { forgotten: true } });
  });

  test('a newer edition’s row that this one cannot read: ours never goes over it, and somebody is told', async () => {
    const [li, wang] = await Promise.all([browser('li'), browser('wang')]);
    const key = await noteKey('m7');
    li.shelf.edit('note', aNote({ id: 'm7', text: '一。' }));
    await li.step();
    await wang.step();
    const { rev } = wang.shelf.now('note', 'm7').known;
    const row = { ...aNote({ id: 'm7' }), text: { parts: ['一。'] } };
    const theirs = await forged(key, { n: 2, prev: rev, edition: databaseVersion + 1, row });
    expect(await put(li.transport, key, theirs, rev)).toMatchObject({ ok: true });
    await wang.step();
    expect(wang.shelf.now('note', 'm7')).toMatchObject({ dirty: false, row: { text: '一。' } });
    wang.shelf.edit('note', aNote({ id: 'm7', text: '王。' }));
    for (const _ of [1, 2, 3]) await wang.step();
    expect(await newest(wang.transport, key)).toMatchObject({ ok: true, value: { data: theirs } });
    const kept = { dirty: true, row: { text: '王。' }, known: { refused: 'newer' } };
    expect(wang.shelf.now('note', 'm7')).toMatchObject(kept);
    expect(await wang.replica.toCarry()).toEqual([]);
    expect(new Set(wang.told.map(({ why }) => why))).toEqual(new Set(['newer']));
  });

  test('what is sealed with a secret that has not come: kept for later, taken when it comes', async () => {
    const [li, wang] = await Promise.all([browser('li'), browser('wang')]);
    const key = await noteKey('m8');
    li.shelf.edit('note', aNote({ id: 'm8', text: '一。' }));
    await li.step();
    await wang.step();
    const { rev } = wang.shelf.now('note', 'm8').known;
    const ring = await withSecrets(team.ring, new Map([[2, aSecret(2)]]));
    const row = aNote({ id: 'm8', text: '一。二。' });
    const later = await forged(key, { n: 2, prev: rev, row }, 'li', ring);
    expect(await put(li.transport, key, later, rev)).toMatchObject({ ok: true });
    wang.shelf.edit('note', aNote({ id: 'm8', text: '王。一。' }));
    // Again and again, and nothing changes.
    for (const _ of [1, 2]) await wang.step();
    expect(wang.told.filter((one) => one.key === key)).toEqual([]);
    expect(wang.replica.unsettled, 'no hurry: it cannot help').toBe(false);
    expect(await newest(wang.transport, key)).toMatchObject({ ok: true, value: { data: later } });
    wang.seat.ring = ring;
    await wang.step();
    expect(wang.note('m8')).toMatchObject({ text: '王。一。二。' });
    expect(await wang.shelf.progress()).toMatchObject({ later: [] });
  });

  test('an epoch that never comes is false: not believed when next connected, and ours goes over it', async () => {
    const [li, wang] = await Promise.all([browser('li'), browser('wang')]);
    const key = await noteKey('m9');
    li.shelf.edit('note', aNote({ id: 'm9', text: '一。' }));
    await li.step();
    await wang.step();
    const { rev } = wang.shelf.now('note', 'm9').known;
    const ring = await withSecrets(team.ring, new Map([[9, aSecret(9)]]));
    const data = await forged(key, { n: 2, prev: rev, row: aNote({ id: 'm9', text: '坏。' }) }, 'li', ring);
    expect(await put(li.transport, key, data, rev)).toMatchObject({ ok: true });
    await wang.step();
    const again = await aBrowser(server, team, 'wang', wang.shelf);
    open.push(again.connection);
    await again.step();
    // What the test before left is the other one.
    expect(again.told).toContainEqual({ key, why: 'unknownEpoch' });
    expect((await wang.shelf.progress()).later).not.toContain(key);
    const other = await browser('li');
    await other.step();
    expect(other.note('m9')).toMatchObject({ text: '一。' });
  });

  test('a member whom an agent wrote down stays on his computer, and nobody is told', async () => {
    const li = await browser('li');
    li.shelf.edit('member', { ...aNote({ id: 'me' }), name: '小李', role: 'agent', pin: null });
    await li.step();
    expect(li.shelf.now('member', 'me')).toMatchObject({ dirty: true, known: { refused: null } });
    expect(await li.replica.toCarry()).toEqual([]);
  });
});
