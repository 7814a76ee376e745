import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { base64Of } from '../../lib/kernel/base64';
import { addMember, signOn } from '../../lib/members/commands';
import { allMembers, memberOnDuty } from '../../lib/members/queries';
import { readTeamFile, type TeamFile, writeTeamFile } from '../../lib/platform/team-file';
import type { Note } from '../../lib/records/note.record';
import { db } from '../../lib/store/database';
import { DexieShelf } from '../../lib/sync/dexie-shelf';
import { inviteText } from '../../lib/sync/invite';
import { unknown } from '../../lib/sync/shelf';
import { newSigner } from '../../lib/sync/signing';
import { ownRecords } from '../../lib/team/own-queries';
import { troubles } from '../../lib/team/queries';
import { keepTeam, teamAlarm, teamCalls } from '../../lib/worker/team-duty';
import { becomeKnown } from '../../lib/worker/team-namesakes';
import { aPhrase } from '../phrases/a-phrase';
import { freshStore } from '../store/fresh';
import { aNote } from '../sync/a-row';
import { aSyncState } from '../sync/a-state';
import { aSecret } from '../sync/a-team';

freshStore();
beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

class NobodyThere {
  onerror?: (event: { message: string }) => void;

  constructor() {
    setTimeout(() => this.onerror?.({ message: 'nobody there' }));
  }

  close() {}
}

const sender = {} as Parameters<(typeof teamCalls)['teamJoin']>[1];
const file: TeamFile = {
  ...{ team: 't1', shop: '云裳', url: 'ws://127.0.0.1:1', device: 'd' },
  ...{ secrets: { 1: base64Of(aSecret(7)) }, leads: [], seats: [] },
};
const anInvite = async (url: string, team = 't1') => {
  const { seed, publicKey } = await newSigner();
  return inviteText({
    ...{ team, shop: '云裳', url, name: '小周', user: 'li', password: 'geheim', role: 'agent' as const },
    ...{
      secret: base64Of(aSecret(7)),
      seed: base64Of(seed),
      leads: [{ name: '店长', key: base64Of(publicKey) }],
    },
  });
};

/** A note that the team has, edited here. */
async function edited(): Promise<void> {
  const shelf = new DexieShelf(db);
  const known = { ...unknown, base: aNote(), rev: 3, n: 1, op: 'o', refused: 'forbidden' as const };
  const decide = () => ({ row: aNote({ text: '我改的。' }), dirty: true, known });
  await shelf.change([{ at: { kind: 'note', id: 'n1', key: 'a.note.x' }, decide }]);
}
const text = async () => (await db.note.get('n1'))?.text;

test('what is no invite, another team’s, and a server that is not there: refused, nothing is kept', async () => {
  vi.stubGlobal('WebSocket', NobodyThere);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('nobody there')));
  const join = async (invite: string) => await teamCalls.teamJoin({ invite }, sender);
  expect(await join('你好')).toEqual({ kind: 'refused', reason: 'invite' });
  expect(await join(await anInvite('ws://127.0.0.1:1'))).toEqual({ kind: 'refused', reason: 'unanswered' });
  expect(await readTeamFile()).toBeNull();
  await writeTeamFile(file);
  expect(await join(await anInvite('ws://127.0.0.1:1', 't2'))).toEqual({
    kind: 'refused',
    reason: 'otherTeam',
  });
  expect(await readTeamFile()).toEqual(file);
  expect(await db.syncState.count()).toBe(0);
});

test('an edit that was refused goes back to what the team has', async () => {
  await edited();
  await teamCalls.teamWithdraw({ kind: 'note', id: 'n1' }, sender);
  expect(await db.note.get('n1')).toMatchObject({ text: '要大码。', dirty: 0 });
  expect(await db.syncRow.get('note|n1')).toMatchObject({ refused: null });
});

test('a clash is settled in the row and goes on its way', async () => {
  await edited();
  const clash = { field: 'text', mine: '我改的。', theirs: '要大码。', kept: 'theirs' as const };
  await db.syncRow.update('note|n1', { clashes: [clash] });
  await db.note.update('n1', { text: '要大码。', dirty: 0 } as Partial<Note>);
  await teamCalls.teamChoose({ kind: 'note', id: 'n1', clash: 0, take: 'mine' }, sender);
  expect(await db.note.get('n1')).toMatchObject({ text: '我改的。', dirty: 1 });
  expect(await db.syncRow.get('note|n1')).toMatchObject({ clashes: [] });
});

test('leaving keeps the data as if it had never been carried, and forgets the secrets', async () => {
  await writeTeamFile(file);
  await db.syncState.put(aSyncState());
  await edited();
  await db.note.update('n1', { dirty: 0 });
  await teamCalls.teamLeave(null, sender);
  expect([await db.syncState.count(), await db.syncRow.count(), await readTeamFile()]).toEqual([0, 0, null]);
  expect(await text()).toBe('我改的。');
  expect((await db.note.get('n1'))?.dirty).toBe(1);
});

test('who signed on by name is the member of the team as soon as the list has come', async () => {
  const writer = { memberId: null, now: () => 5 };
  const local = await addMember('小周', 'agent', null, writer);
  const other = await addMember('阿店', 'agent', null, writer);
  await signOn(local);
  await becomeKnown(['小周', '阿店']);
  expect((await memberOnDuty())?.id, 'the list has not come').toBe(local);
  const known = await addMember('小周', 'agent', null, writer);
  const shelf = new DexieShelf(db);
  const at = { kind: 'member', id: known, key: 'l.member.x' };
  await shelf.change([{ at, decide: (held) => ({ ...held, dirty: false, known: { ...unknown, rev: 3 } }) }]);
  await becomeKnown(['小周', '阿店']);
  expect((await memberOnDuty())?.id).toBe(known);
  expect((await allMembers()).map(({ id }) => id).sort()).toEqual([known, other].sort());
});

test('a renewed invite under the same name takes the old login’s place', async () => {
  vi.stubGlobal('WebSocket', NobodyThere);
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('nobody there')));
  const request = async (_: string, __: object, work: () => Promise<void>) => await work();
  vi.stubGlobal('navigator', { locks: { request } });
  await db.syncState.put(aSyncState({ user: '' }));
  const { seed } = await newSigner();
  const seat = { name: '小周', role: 'agent' as const, password: 'x', seed: base64Of(seed) };
  const user = async () => (await db.syncState.get('team'))?.user;
  for (const name of ['m2', 'm4']) {
    await writeTeamFile({ ...file, seats: [{ ...seat, user: name }] });
    await keepTeam();
    await expect.poll(user).toBe(name);
  }
  await teamCalls.teamLeave(null, sender);
});

test('without a team nothing runs and no alarm rings', async () => {
  await keepTeam();
  expect(await fakeBrowser.alarms.get(teamAlarm)).toBeUndefined();
  expect(await teamCalls.teamPresence({ buyerKey: 'a|b|c' }, sender)).toEqual({ others: [] });
});

describe('what an agent made of the lead’s kinds before', () => {
  const shelf = new DexieShelf(db);
  /** Phrases of this computer that the team did not take, and one that it has and that was edited here. */
  async function phrases(): Promise<void> {
    for (const id of ['p1', 'p2', 'p3']) {
      await db.phrase.put(aPhrase({ id, title: id, dirty: 1 }));
      const base = id === 'p3' ? aNote({ id }) : null;
      const known = { ...unknown, base, rev: base ? 4 : 0, refused: 'forbidden' as const };
      const at = { kind: 'phrase', id, key: `l.phrase.${id}` };
      await shelf.change([{ at, decide: (held) => ({ ...held, known }) }]);
    }
  }
  const told = async () => {
    const { asked, kept } = await ownRecords();
    const ids = (rows: ReadonlyMap<string, { recordId: string }[]>) =>
      [...rows].map(([kind, list]) => `${kind} ${list.map(({ recordId }) => recordId).join(' ')}`);
    return { asked: ids(asked), kept: ids(kept), single: (await troubles()).map(({ recordId }) => recordId) };
  };

  test('is told together, kept together, and a later edit of it asks no more', async () => {
    await phrases();
    expect(await told()).toEqual({ asked: ['phrase p1 p2'], kept: [], single: ['p3'] });
    await teamCalls.teamOwn({ which: 'asked', take: 'keep' }, sender);
    expect(await told()).toEqual({ asked: [], kept: ['phrase p1 p2'], single: ['p3'] });
    expect(await db.phrase.get('p1')).toMatchObject({ title: 'p1', dirty: 1 });
    expect((await shelf.dirty()).map(({ id, refused }) => `${id} ${refused}`)).toEqual([
      ...['p1 kept', 'p2 kept', 'p3 forbidden'],
    ]);
    await teamCalls.teamOwn({ which: 'kept', take: 'carry' }, sender);
    expect(await told()).toEqual({ asked: [], kept: [], single: ['p3'] });
  });

  test('is deleted together; what the team has is left alone', async () => {
    await phrases();
    await teamCalls.teamOwn({ which: 'kept', take: 'delete' }, sender);
    expect(await db.phrase.count()).toBe(3);
    await teamCalls.teamOwn({ which: 'asked', take: 'delete' }, sender);
    expect((await db.phrase.toArray()).map(({ id }) => id)).toEqual(['p3']);
    expect(await told()).toEqual({ asked: [], kept: [], single: ['p3'] });
  });

  test('and what was deleted here since is nothing to be told', async () => {
    await phrases();
    await db.phrase.update('p1', { deletedAt: 5 });
    expect((await told()).asked).toEqual(['phrase p2']);
  });
});
