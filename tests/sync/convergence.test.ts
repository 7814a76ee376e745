import { describe, expect, test } from 'vitest';
import { clusterProgram, program, startServers } from './nats-server';
import { simulate } from './simulation';

const authors = ['li', 'li', 'wang', 'boss'];

describe('four browsers, on and off, lose nothing and end alike', () => {
  test.skipIf(!program)(
    'on a server that falls over',
    async () => {
      const server = await startServers(1);
      const crash = () => server.crash();
      const { added, ...rest } = await simulate(server.connect, authors, 90, [crash]);
      await server.close();
      expect(rest).toEqual({ lost: [], alike: true, told: [] });
      expect(added).toBeGreaterThan(100);
    },
    60_000,
  );

  test.skipIf(!clusterProgram)(
    'on three servers of which the leader falls over',
    async () => {
      const cluster = await startServers(3);
      const crash = async () => cluster.crash(await cluster.leader());
      const { added, ...rest } = await simulate(cluster.connect, authors, 40, [crash]);
      await cluster.close();
      expect(rest).toEqual({ lost: [], alike: true, told: [] });
      expect(added).toBeGreaterThan(50);
    },
    90_000,
  );
});
