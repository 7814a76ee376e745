import { join } from 'node:path';
import { build } from 'esbuild';
import type { Frame, Page } from 'playwright-core';
import { plainPhrase } from '../../lib/records/phrase.record';
import type { Running } from '../browser/launch';
import { panelOf, until } from '../browser/panel';
import { type Served, serve } from '../browser/serve';
import { type Chance, chance } from '../desk/chance';
import { openTables } from '../e2e/tables';
import profile from './profile.json';
import { answerOf, tapPanels, type Wire } from './wire';

export interface Counts {
  fills: number;
  filled: number;
  refused: number;
  /** How often each reason was given. */
  reasons: Record<string, number>;
  /** Text came into a box that was another buyer's, or went to another buyer at the first press. */
  wrong: string[];
  sent: number;
  /** Sends that were held back once. */
  stopped: number;
}

const phrase = '这就帮您查一下';
const roundsPerDesk = 20;

export async function startMovingDesk(): Promise<Served> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'desk.ts')],
    bundle: true,
    write: false,
    format: 'iife',
  });
  const page = `<!doctype html><meta charset="utf-8"><title>挪动台</title><link rel="icon" href="data:,">
<style>body{margin:0}.row{height:28px;width:200px}.holder textarea{width:400px;height:60px}</style>
<body><script src="/moving.js"></script>`;
  return await serve((path) =>
    path === '/moving' ? page : path === '/moving.js' ? outputFiles[0]?.text : undefined,
  );
}

/** Writes the profile and the phrase as a stored library would hold them, and listens in on the panel's port. */
export async function prepare(running: Running): Promise<void> {
  const tables = await openTables(running);
  await tables.put('site', { id: profile.id, profile, importedAt: 1 });
  await tables.clear('phrase');
  const meta = { createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null, dirty: 1 };
  await tables.put('phrase', {
    ...meta,
    ...plainPhrase,
    id: 'p',
    title: '查',
    text: phrase,
    stage: '发货',
    code: '',
    tags: [],
    order: 1,
  });
  await tapPanels(running);
}

/** Fills `rounds` times on moving desks drawn from `seed`, and lets the desks judge. */
export async function fuzz(options: {
  running: Running;
  url: string;
  rounds: number;
  seed: number;
  onRound?: (counts: Counts) => void;
}): Promise<Counts> {
  const { running, url, rounds, seed, onRound } = options;
  const counts: Counts = { fills: 0, filled: 0, refused: 0, reasons: {}, wrong: [], sent: 0, stopped: 0 };
  const dice = chance(seed);
  const page = await running.context.newPage();
  let desk: Desk | undefined;
  for (let round = 0; round < rounds; round += 1) {
    if (!desk || round % roundsPerDesk === 0)
      desk = await openDesk(page, `${url}/moving?seed=${seed * 1000 + round}`);
    await oneRound(desk, dice, counts);
    onRound?.(counts);
  }
  await page.close();
  return counts;
}

interface Desk {
  page: Page;
  panel: Frame;
  /** Where the panel's frame stands in the page, CSS px. */
  corner: { x: number; y: number };
}

async function openDesk(page: Page, url: string): Promise<Desk> {
  await page.goto(url);
  const panel = await panelOf(page);
  await panel.getByTestId('phrases').getByRole('button').first().waitFor();
  await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) !== '');
  const frame = await panel.frameElement();
  const area = await frame.boundingBox();
  if (!area) throw new Error('the panel has no place');
  return { page, panel, corner: { x: area.x, y: area.y } };
}

/** A real click on the phrase; once more where a notice moved the list away under the mouse. */
async function clickPhrase({ page, panel, corner }: Desk): Promise<void> {
  const asked = () => panel.evaluate(() => (window as unknown as { wire: Wire }).wire.fills.length);
  const before = await asked();
  await until('the panel to ask for a fill', async () => {
    const middle = await panel.evaluate(() => {
      const area = document.querySelector('[data-testid=phrases] button')?.getBoundingClientRect();
      return area && { x: area.x + area.width / 2, y: area.y + area.height / 2 };
    });
    if (middle) await page.mouse.click(corner.x + middle.x, corner.y + middle.y);
    return await until('the message', async () => (await asked()) > before, 1000).catch(() => false);
  });
}

async function oneRound(desk: Desk, dice: Chance, counts: Counts): Promise<void> {
  const { page } = desk;
  const name = `${page.url()} fill ${counts.fills}`;
  for (let click = dice.int(0, 2); click > 0; click -= 1) await clickRow(page, dice);
  await page.waitForTimeout(dice.pick([0, 30, 80, 300, 500, 700, 900]));
  const before = await page.evaluate(() => window.judge.entered.length);
  const { message, outcome } = await answerOf(desk.panel, () => clickPhrase(desk));
  counts.fills += 1;
  const came = await page.evaluate((from) => window.judge.entered.slice(from), before);
  for (const { owner } of came) {
    if (owner !== message.buyerId)
      counts.wrong.push(`${name}: for ${message.buyerId}, into the box of ${owner}`);
  }
  if (outcome.kind !== 'filled') {
    counts.refused += 1;
    const reason = outcome.kind === 'refused' ? outcome.reason : outcome.kind;
    counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1;
    if (outcome.kind === 'copied') counts.wrong.push(`${name}: not taken by a textarea`);
  } else counts.filled += 1;
  if (outcome.kind === 'filled' && dice.next() < 0.5)
    await sendNow(page, dice, message.buyerId, name, counts);
  if (dice.next() < 0.7) {
    // Emptied by the agent; else the text waits for whoever is next.
    await focusBox(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
  }
}

async function clickRow(page: Page, dice: Chance): Promise<void> {
  const { x, y } = await page.evaluate((index) => window.judge.spot(index), dice.int(0, 7));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.up();
  if (dice.next() < 0.3) await page.waitForTimeout(dice.int(0, 200));
}

/** Presses Enter, perhaps after another buyer was opened. */
async function sendNow(
  page: Page,
  dice: Chance,
  buyerId: string,
  name: string,
  counts: Counts,
): Promise<void> {
  const held = await page.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('.holder textarea')?.value ?? '',
  );
  if (dice.next() < 0.6) {
    await clickRow(page, dice);
    await page.waitForTimeout(dice.pick([0, 60, 250, 600]));
  }
  const before = await page.evaluate(() => window.judge.sent.length);
  // The first press counts: what is pressed again is meant.
  await focusBox(page);
  await page.keyboard.press('Enter');
  const sent = await page.evaluate((from) => window.judge.sent.slice(from), before);
  counts.sent += sent.length;
  if (sent.length === 0) counts.stopped += 1;
  for (const { text, to } of sent) {
    if (text === held && text === phrase && to !== buyerId)
      counts.wrong.push(`${name}: for ${buyerId}, sent to ${to}`);
  }
}

const focusBox = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('.holder textarea')?.focus());
