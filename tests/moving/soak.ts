// `npm run test:soak`: 10,000 fills on moving desks; `npm run test:soak -- 500 7` for another count and seed.
import process from 'node:process';
import { launch } from '../browser/launch';
import { type Counts, fuzz, prepare, startMovingDesk } from './fuzz';

const [fills = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const tabs = 4;
const desk = await startMovingDesk();
const running = await launch();
await prepare(running);
const latest: Counts[] = [];

function totals() {
  const sum = (what: 'fills' | 'filled' | 'refused' | 'sent' | 'stopped') =>
    latest.reduce((total, counts) => total + counts[what], 0);
  const wrong = latest.flatMap((counts) => counts.wrong);
  return {
    fills: sum('fills'),
    filled: sum('filled'),
    refused: sum('refused'),
    sent: sum('sent'),
    stopped: sum('stopped'),
    wrong,
  };
}

let told = 0;
await Promise.all(
  Array.from({ length: tabs }, (_, tab) =>
    fuzz({
      running,
      url: desk.url,
      rounds: Math.ceil(fills / tabs),
      seed: seed + tab,
      onRound: (counts) => {
        latest[tab] = counts;
        const now = totals();
        if (now.fills < told + 100) return;
        told = now.fills;
        console.log(
          `${now.fills} of ${fills}: ${now.filled} filled, ${now.refused} refused, ${now.wrong.length} wrong`,
        );
      },
    }),
  ),
);
await running.close();
await desk.close();
const { wrong, ...counts } = totals();
console.log(JSON.stringify({ ...counts, wrong: wrong.length }));
for (const line of wrong) console.error(line);
const share = counts.filled / counts.fills;
if (share < 0.4) console.error(`only ${Math.round(share * 100)} % were filled`);
process.exit(wrong.length > 0 || share < 0.4 ? 1 : 0);
