import { headers, type NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program, type RunningServer, startServer } from './nats-server';

const phrase = '$KV.team.l.phrase.p1';
const direct = '$JS.API.DIRECT.GET.KV_team';

describe.skipIf(!program)('what the server lets nobody do', () => {
  let server: RunningServer;
  let li: NatsConnection;
  let wang: NatsConnection;
  let boss: NatsConnection;
  let owner: NatsConnection;

  beforeAll(async () => {
    server = await startServer();
    const names = ['li', 'wang', 'boss', 'owner_s1'];
    [li, wang, boss, owner] = (await Promise.all(names.map(server.connect))) as [
      NatsConnection,
      NatsConnection,
      NatsConnection,
      NatsConnection,
    ];
    await boss.request(phrase, 'approved');
    await li.request('$KV.team.a.note.n1', 'hello');
  });
  afterAll(async () => {
    await Promise.all([li, wang, boss, owner].map((connection) => connection?.close()));
    await server?.close();
  });

  const stream = async () =>
    (await owner.request('$JS.API.STREAM.INFO.KV_team')).json<{
      state: { messages: number; last_seq: number };
    }>().state;
  const read = async (subject: string, by = owner) => (await by.request(`${direct}.${subject}`)).string();

  const forbidden = [
    ...['$KV.team.a.note', '$KV.team.a.note.n1.x', '$KV.team.x.note.n1', '$KV.other.a.note.n1', '$KV.team.a'],
    ...['DELETE', 'PURGE', 'UPDATE', 'INFO', 'MSG.GET', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE'].map(
      (verb) => `$JS.API.STREAM.${verb}.KV_team`,
    ),
    ...[
      'STREAM.CREATE.KV_x',
      'STREAM.NAMES',
      'STREAM.LEADER.STEPDOWN.KV_team',
      'INFO',
      'ACCOUNT.PURGE.T_s1',
    ].map((verb) => `$JS.API.${verb}`),
    ...['CREATE.KV_team', 'DURABLE.CREATE.KV_team.d', 'DELETE.KV_team.d', 'NAMES.KV_team'].map(
      (verb) => `$JS.API.CONSUMER.${verb}`,
    ),
    ...['$SYS.REQ.SERVER.PING', '$SYS.REQ.CLAIMS.UPDATE', 'live.a.note.n1', '_INBOX_wang.x', '_R_.x'],
    ...['pa.other', 'pl.other'],
  ];
  const leadsOnly = [phrase, '$KV.team.l.meta.origin', 'pl.boss'];

  test(`${forbidden.length + leadsOnly.length} requests of an agent, ${forbidden.length} of a lead`, async () => {
    const before = await stream();
    const refused = (by: NatsConnection, subjects: string[]) =>
      Promise.all(
        subjects.map((subject) =>
          by.request(subject, '{}', { timeout: 3000 }).then(
            () => `${subject} was let through`,
            (error: Error) => (/permissions violation/i.test(String(error)) ? '' : `${subject}: ${error}`),
          ),
        ),
      );
    const all = [...(await refused(li, [...forbidden, ...leadsOnly])), ...(await refused(boss, forbidden))];
    expect(all.filter(Boolean)).toEqual([]);
    expect(await stream()).toEqual(before);
    expect(forbidden.length + leadsOnly.length).toBeGreaterThanOrEqual(24);
  });

  test.each(['li', 'boss'])('subscriptions of %s to what is not his', async (name) => {
    const by = { li, boss }[name] as NatsConnection;
    const subjects = [
      ...['>', '*', '$KV.>', '$KV.team.a.*.*', '$JS.>', '$JS.API.>', '$SYS.>', '_INBOX.>', '_INBOX_wang.>'],
      ...['_R_.>', 'pl', '$KV.team.l.*.*'],
    ];
    const answers = subjects.map(
      (subject) =>
        new Promise((resolve) => {
          by.subscribe(subject, { callback: (error) => resolve(error?.name) });
        }),
    );
    expect(await Promise.all(answers)).toEqual(subjects.map(() => 'PermissionViolationError'));
  });

  test('a roll-up does not wipe the team’s records', async () => {
    const before = await stream();
    for (const kind of ['all', 'sub']) {
      const head = headers();
      head.set('Nats-Rollup', kind);
      const answer = (await li.request('$KV.team.a.note.n1', 'x', { headers: head, timeout: 3000 })).json<{
        error?: { err_code: number };
      }>();
      expect(answer.error?.err_code).toBe(10111);
    }
    expect(await stream()).toEqual(before);
  });

  test('reply subjects reach nothing: no phrase, no purge, no other record', async () => {
    const targets = [
      ...[phrase, '$KV.team.l.phrase.p2', '$KV.team.a.note.n1'],
      ...['$JS.API.STREAM.PURGE.KV_team', '$JS.API.STREAM.DELETE.KV_team'],
    ];
    const carriers: [string, string][] = [
      ['$KV.team.a.note.n2', 'mine'],
      [direct, JSON.stringify({ last_by_subj: '$KV.team.a.note.n1' })],
      [`${direct}.$KV.team.a.note.n1`, ''],
      [direct, JSON.stringify({ seq: 1, next_by_subj: '$KV.team.>', batch: 10 })],
    ];
    const before = await stream();
    for (const reply of targets) for (const [subject, data] of carriers) li.publish(subject, data, { reply });
    await li.flush();
    // Served in turn: when this one is stored, those before it are, too.
    await li.request('$KV.team.a.note.n3', 'last');
    expect(await read(phrase)).toBe('approved');
    expect(await read('$KV.team.a.note.n1')).toBe('hello');
    // The five direct writes of his own record and the last one; nothing else.
    expect(await stream()).toMatchObject({
      messages: before.messages + 2,
      last_seq: before.last_seq + targets.length + 1,
    });
  });

  test('his own he may: write, read, hear of it, tell that he is there', async () => {
    const heard = new Promise<string>((resolve) => {
      wang.subscribe('live.>', { callback: (_, message) => resolve(message.subject) });
    });
    const present = new Promise<string>((resolve) => {
      boss.subscribe('pa.*', { callback: (_, message) => resolve(`${message.subject} ${message.string()}`) });
    });
    await Promise.all([wang.flush(), boss.flush()]);
    const { seq } = (await li.request('$KV.team.a.note.n4', 'text')).json<{ seq: number }>();
    expect(seq).toBe((await stream()).last_seq);
    expect(await read('$KV.team.a.note.n4', wang)).toBe('text');
    expect(await read(phrase, wang)).toBe('approved');
    expect(await heard).toBe('live.a.note.n4');
    li.publish('pa.li', 'here');
    expect(await present).toBe('pa.li here');
  });

  test('a kind that nobody thought of needs nothing on the server', async () => {
    const answer = (await li.request('$KV.team.a.novelty.x', '1')).json<{ seq?: number }>();
    expect(answer.seq).toBeGreaterThan(0);
    expect((await boss.request('$KV.team.l.novelty.x', '1')).json<{ seq?: number }>().seq).toBeGreaterThan(0);
  });

  test('another team sees nothing of it', async () => {
    const chief = await server.connect('chief');
    const answer = await chief.request(`${direct}.${phrase}`);
    expect(answer.headers?.code).toBe(404);
    await chief.close();
  });

  test('a stranger does not get in', async () => {
    await expect(server.connect('nobody')).rejects.toThrow(/authorization/i);
  });
});
