import { describe, expect, test } from 'vitest';
import { knowsSyncAlways, type ServerPlan, serverConfig } from '../../lib/sync/server-config';
import { teamStream } from '../../lib/sync/stream';

const hash = `$2a$06$${'x'.repeat(53)}`;
const login = (name: string) => ({ name, hash });
const plan = (fields: Partial<ServerPlan> = {}): ServerPlan => ({
  name: 'n1',
  storeDir: './store',
  websocket: { host: '127.0.0.1', port: 8443 },
  local: { host: '127.0.0.1', port: -1 },
  syncAlways: true,
  system: login('sys'),
  teams: [{ team: 's1', owner: login('own'), agents: [login('li')], leads: [login('boss')], quota: 1e9 }],
  ...fields,
});
const line = (text: string, part: string) => text.split('\n').find((one) => one.includes(part)) ?? '';

test.each([
  ['nats-server: v2.9.10', false],
  ['nats-server: v2.10.27', true],
  ['nats-server: v2.15.1', true],
  ['3.0.0', true],
  ['', false],
])('%s knows sync_interval: %s', (version, expected) => expect(knowsSyncAlways(version)).toBe(expected));

describe('the configuration', () => {
  test('agents write their part, leads both, nobody else’s presence', () => {
    const text = serverConfig(plan());
    const agent = line(text, 'user: li');
    expect(agent).toContain('"$KV.team.a.*.*"');
    expect(agent).not.toContain('$KV.team.l');
    expect(agent).toContain('"pa.li"');
    const lead = line(text, 'user: boss');
    expect(lead).toContain('"$KV.team.l.*.*"');
    expect(lead).toContain('"pl.boss"');
    expect(text).not.toMatch(/\$JS\.API\.(CONSUMER|STREAM)/);
  });

  test('says sync_interval only where it is known, and TLS or that there is none', () => {
    expect(serverConfig(plan())).toContain('sync_interval: always');
    expect(serverConfig(plan({ syncAlways: false }))).not.toContain('sync_interval');
    const tls = { cert: '/c.pem', key: 'C:\\k.pem' };
    const safe = serverConfig(plan({ websocket: { host: '0.0.0.0', port: 443, tls } }));
    expect(safe).toContain('tls { cert_file: "/c.pem", key_file: "C:\\\\k.pem" }');
    expect(safe).not.toContain('no_tls');
  });

  test.each(['li}', 'a b', '小李', '', 'a.b', 'a*', '>', '$x'])('a name such as %j is refused', (name) => {
    const [team] = plan().teams;
    expect(() => serverConfig(plan({ teams: [{ ...team, agents: [login(name)] } as never] }))).toThrow(
      RangeError,
    );
  });

  test('a password in the clear, or a hash of the form that the server does not read, is refused', () => {
    for (const bad of ['secret', hash.replace('2a', '2b')])
      expect(() => serverConfig(plan({ system: { name: 'sys', hash: bad } }))).toThrow('bcrypt');
  });
});

test('the stream keeps what a KV library would have given away', () => {
  expect(teamStream({ quota: 5, replicas: 3 })).toMatchObject({
    ...{ subjects: ['$KV.team.*.*.*'], discard: 'new', max_age: 0, max_bytes: 5, num_replicas: 3 },
    ...{ allow_rollup_hdrs: false, deny_delete: true, allow_direct: true, max_msgs_per_subject: 1 },
    republish: { src: '$KV.team.>', dest: 'live.>', headers_only: true },
  });
});
