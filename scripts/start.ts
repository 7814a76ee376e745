// `npm start`: builds, opens the practice desk with the extension in a real browser, and says what to try.
// `npm start -- --once`: does the main job by itself and ends; see main-job.ts.
import process from 'node:process';
import { launch } from '../tests/browser/launch';
import { startDesk } from '../tests/desk/server';
import { buildFor } from './build-for';
import { mainJob } from './main-job';

const once = process.argv.includes('--once');
const visible =
  !once && (process.platform !== 'linux' || !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY);

await buildFor('localhost');
const desk = await startDesk();

if (once) {
  const done = await mainJob(desk.url);
  await desk.close();
  console.log(JSON.stringify(done.report));
  if (done.failed) console.error(`failed at: ${done.failed}`);
  process.exit(done.failed ? 1 : 0);
}

const running = await launch({ headless: !visible, viewport: null });
const [page = await running.context.newPage()] = running.context.pages();
await page.goto(`${desk.url}/`);
console.log(`
话边 Huabian is running on the practice desk: ${desk.url}/
${visible ? '' : '(no display found: the browser is headless; open the desk from a machine with a screen to see it)\n'}
Try:
  - click a buyer at the left, then a phrase at the right: it stands in the reply box, you press send
  - Alt+1…9 from inside the reply box; Alt+Q to search (try "fh")
  - + 标签 at the panel head; a coloured dot appears beside the buyer's row
  - type 加我微信 and press Enter: held back once
  - 等待: everyone who waits; another shop: ${desk.url}/desk?shop=ms&rate=8
  - 我是谁? at the top left, then 交接 to write a handover
Ctrl+C ends it.
`);
running.context.on('close', () => process.exit(0));
process.on('SIGINT', () => {
  void running.close().then(() => process.exit(0));
});
