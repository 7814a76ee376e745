import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/panel';
import { openStormDesks, rage, settled } from '../storm/desks';
import { popupFigures, secondsOf } from '../storm/popup';
import { type DeskLog, figuresOf, timesOf, waitingAfter } from '../storm/recount';
import { type Radar, watchWaits } from './radar';
import { shift } from './shift';

const run = shift();
let radar: Radar;
let pages: Page[];
let logs: DeskLog[];

beforeAll(async () => {
  radar = await watchWaits(run);
  await radar.thresholds(600, 1200);
  pages = await openStormDesks(radar, run.page);
  logs = await rage(pages, { perSecond: 50, seconds: 14, think: 5000 });
});

// Whoever asks and is answered between two readings of a closed conversation leaves no trace in a list, so people of
// this storm take 5 s to answer and to ask anew: on a busy machine a busy list is read every 4 s.
describe('a storm of 50 messages a second in 200 conversations over 3 tabs of 2 sites', () => {
  it('leaves every turn of the desks’ own logs stored once, and no other', async () => {
    expect(await settled(radar, logs, 8000)).toEqual({ missed: [], doubled: [], wrong: [] });
  });

  it('comes to the same figures in the popup as a recount of the logs', async () => {
    const wanted = figuresOf(logs);
    const shown = await popupFigures(run);
    expect(shown).toMatchObject({
      接待人数: String(wanted.received),
      已回复: String(wanted.answered),
      正在等: String(wanted.waiting),
    });
    // How near what is stored comes to the logs on average depends on the machine: `npm run test:soak` judges that.
    const times = timesOf(await radar.turns());
    for (const [name, seconds = Number.NaN] of [
      ['首次响应', times.firstReply],
      ['平均响应', times.averageReply],
    ] as const)
      expect(Math.abs(secondsOf(shown[name]) - seconds), name).toBeLessThanOrEqual(0.5);
    // Of a wait whole seconds count, see `stats/reply-times`.
    expect(secondsOf(shown.中位响应)).toBe(Math.floor(times.medianReply ?? Number.NaN));
  });

  it('knows who waits at the end, nobody twice, though all were answered and asked anew at once', async () => {
    const hasty = await rage(pages, { perSecond: 50, seconds: 4, think: 0 });
    const all = logs.map((desk, index) => ({ ...desk, log: [...desk.log, ...(hasty[index]?.log ?? [])] }));
    const wanted = waitingAfter(all).join('\n');
    const found = async () => (await radar.openTurns()).map(({ buyerKey }) => buyerKey).sort();
    await until('those who wait', async () => (await found()).join('\n') === wanted);
  });
});
