// First part of `npm run test:soak`: a minute of 50 messages a second, judged by the desks’ own logs, and how late reminders are.
import process from 'node:process';
import { launch } from '../browser/launch';
import { until } from '../browser/panel';
import { startDesk } from '../desk/server';
import { watchWaits } from '../e2e/radar';
import { openStormDesks, rage, settled } from './desks';
import { popupFigures, secondsOf } from './popup';
import { figuresOf } from './recount';

const [seconds = 60, think = 5000] = process.argv.slice(2).map(Number);
const perSecond = 50;
/** The last threshold notifies. Seconds. */
const thresholds = [5, 20];
/** Between two reminders there are 10 s of rest (ms). */
const pause = 10_000;

const desk = await startDesk();
const running = await launch();
const open = async (query: string, host: string) => {
  const page = await running.context.newPage();
  await page.goto(`${desk.url.replace('127.0.0.1', host)}/desk?${query}`);
  return page;
};
const radar = await watchWaits({ running });
await radar.thresholds(...thresholds);
const pages = await openStormDesks(radar, open);

await listen();
const logs = await rage(pages, { perSecond, seconds, think });
const { missed, doubled, wrong } = await settled(radar, logs, 10_000);
const late = await lateness();
const wanted = figuresOf(logs);
const shown = await popupFigures({ running });
const times = [
  ['首次响应', wanted.firstReply],
  ['平均响应', wanted.averageReply],
  ['中位响应', wanted.medianReply],
] as const;
const figures = [
  ...[
    ['接待人数', wanted.received],
    ['已回复', wanted.answered],
    ['正在等', wanted.waiting],
  ].filter(([name = '', value]) => shown[name] !== String(value)),
  ...times.filter(([name, value = 0]) => Math.abs(secondsOf(shown[name]) - value) > 1.5),
];
const alone = await latenessOfAlarm();
await running.close();
await desk.close();

console.log(
  JSON.stringify({
    messages: perSecond * seconds,
    ...wanted,
    missed: missed.length,
    doubled: doubled.length,
    wrong: wrong.length,
    remindersWithPages: late.length,
    latestWithPages: Math.max(...late),
    lateWithWorkerAlone: alone,
  }),
);
for (const [what, lines] of Object.entries({ missed, doubled, wrong }))
  for (const line of lines) console.error(what, line);
for (const [name, value] of figures)
  console.error(`${name}: ${shown[String(name)]} in the popup, ${value} in the logs`);
const bad = missed.length + doubled.length + wrong.length + figures.length > 0;
process.exit(bad || Math.max(...late) > 1000 || alone > 30_000 ? 1 : 0);

/** What was told at a moment, and the waits as they were known then: opening a conversation corrects its beginning later. */
interface Telling {
  at: number;
  turns: { waitingSince: number; firstSeenAt: number; answeredAt: number | null }[];
}

/** Notes every moment at which something was told: polls would miss some on a busy machine. */
async function listen(): Promise<void> {
  await radar.tables.page.evaluate(async () => {
    const page = window as unknown as { told: Telling[] };
    page.told = [];
    const database = await new Promise<IDBDatabase>((resolve) => {
      const open = indexedDB.open('huabian');
      open.onsuccess = () => resolve(open.result);
    });
    chrome.storage.session.onChanged.addListener(({ told }) => {
      const at = (told?.newValue as { at?: number } | undefined)?.at;
      if (!at || page.told.at(-1)?.at === at) return;
      const telling: Telling = { at, turns: [] };
      page.told.push(telling);
      const read = database.transaction('turn').objectStore('turn').getAll();
      read.onsuccess = () => {
        telling.turns = read.result;
      };
    });
  });
}

/** How late (ms) each reminder came: after its moment, or after the pause behind the one before, whichever is later. */
async function lateness(): Promise<number[]> {
  const told = await radar.tables.page.evaluate(() => (window as unknown as { told: Telling[] }).told);
  return told.flatMap(({ at, turns }, index) => {
    const before = told[index - 1]?.at;
    if (before === undefined) return [];
    const due = turns.flatMap(({ waitingSince, firstSeenAt, answeredAt }) =>
      thresholds
        .map((threshold) => Math.max(waitingSince + threshold * 1000, firstSeenAt))
        .filter((moment) => moment > before && moment <= at)
        .map((moment) => Math.max(moment, before + pause))
        // Whoever is answered before the pause ends is told to nobody.
        .filter((moment) => answeredAt === null || answeredAt > moment),
    );
    return due.length > 0 ? [at - Math.min(...due)] : [];
  });
}

/** The same with every chat closed and the worker stopped, so that only the alarm can wake it. */
async function latenessOfAlarm(): Promise<number> {
  await radar.end();
  await radar.thresholds(8);
  const page = await open('n=3&waiting=0', '127.0.0.1');
  await page.evaluate(() => window.desk.add('最后一位', '在吗'));
  await radar.count(1);
  await page.close();
  const session = await running.context.newCDPSession(radar.tables.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const [turn] = await radar.openTurns();
  const told = await until('the reminder', async () => (await radar.told())?.at, 60_000);
  return told - ((turn?.waitingSince ?? 0) + 8000);
}
