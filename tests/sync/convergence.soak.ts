import { expect, test } from 'vitest';
import { clusterProgram, program, startServers } from './nats-server';
import { simulate } from './simulation';

const authors = ['li', 'li', 'li', 'wang', 'wang', 'wang', 'boss', 'boss'];
const edits = 600;

// Part of `npm run test:soak`.
test.each([
  [1, program],
  [3, clusterProgram],
] as const)(
  'eight browsers, on and off, while the leader of %d servers falls over twice',
  async (count, path) => {
    if (!path) throw new Error('no such nats-server');
    const servers = await startServers(count);
    const crash = async () => servers.crash(await servers.leader());
    const { added, ...rest } = await simulate(servers.connect, authors, edits, [crash, crash]);
    await servers.close();
    console.log(`${count} servers: ${edits * authors.length} edits, ${added} words`);
    expect(rest).toEqual({ lost: [], alike: true, told: [] });
  },
  600_000,
);
