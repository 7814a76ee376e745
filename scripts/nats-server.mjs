import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Path of a NATS server, or undefined. @returns {string | undefined} */
export function findNatsServer() {
  const places = [process.env.NATS_SERVER, 'nats-server', '/usr/sbin/nats-server'];
  return places.find((place) => place && spawnSync(place, ['--version']).status === 0);
}
