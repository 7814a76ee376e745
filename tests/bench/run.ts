// `npm run bench` measures everything, `npm run bench -- NAME` one group. Prints a table, writes .output/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { buildFor } from '../../scripts/build-for';
import { bytes } from './bytes.bench';
import { cold } from './cold.bench';
import { fill } from './fill.bench';
import { guard } from './guard.bench';
import { importing } from './import.bench';
import { mutations } from './mutations.bench';
import { observed } from './observed.bench';
import { panel } from './panel.bench';
import { reader } from './reader.bench';
import type { BenchRow } from './row';
import { search } from './search.bench';
import { stats } from './stats.bench';
import { suggest } from './suggest.bench';
import { sync } from './sync.bench';
import { typing } from './typing.bench';

const groups: Record<string, () => Promise<BenchRow[]>> = {
  bytes,
  panel,
  fill,
  reader,
  search,
  cold,
  suggest,
  stats,
  observed,
  typing,
  guard,
  mutations,
  sync,
  import: importing,
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  console.error(`no group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`);
  process.exit(1);
}
await buildFor('none');
await buildFor('localhost');
const rows: BenchRow[] = [];
for (const [name, run] of Object.entries(groups)) {
  if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await run()));
}
console.table(
  rows.map(({ group, name, unit, ours, floor, peer, ratio, goal, ok }) => {
    return { group, name, unit, ours, floor, peer, ratio, goal, ok };
  }),
);
mkdirSync('.output', { recursive: true });
writeFileSync('.output/bench.json', `${JSON.stringify(rows, null, 2)}\n`);
