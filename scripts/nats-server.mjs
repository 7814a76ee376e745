import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Where `newer-nats-server.mjs` puts one beside the system's. */
export const newerFolder = fileURLToPath(new URL('../node_modules/.cache/nats-server', import.meta.url));

/** Path of a NATS server, or undefined. @returns {string | undefined} */
export function findNatsServer() {
  return places().find((place) => versionOf(place) !== undefined);
}

/**
 * Path of one that keeps its word in a cluster, or undefined: before 2.10 two writes over the same edition were both let
 * in, see docs/team-server.md.
 * @returns {string | undefined}
 */
export function findClusterServer() {
  return [...places(), `${newerFolder}/usr/sbin/nats-server`].find((place) => {
    const [major = 0, minor = 0] = (versionOf(place) ?? '').split('.').map(Number);
    return major > 2 || (major === 2 && minor >= 10);
  });
}

const places = () =>
  [process.env.NATS_SERVER, 'nats-server', '/usr/sbin/nats-server'].filter((place) => place !== undefined);

const versionOf = (place) =>
  /v(\d+\.\d+)\./.exec(spawnSync(place, ['--version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
