import type { Frame, Page } from 'playwright-core';
import { steadyAfter } from '../../lib/overlay/steady';
import { launch } from '../browser/launch';
import { panelOf, until } from '../browser/panel';
import { addPhrases } from '../e2e/library';
import { openTables } from '../e2e/tables';
import { kinds, text } from '../editors/kinds';
import profile from '../editors/profile.json';
import { startEditorPages } from '../editors/server';
import { type BenchRow, quantile, row } from './row';

const rounds = 30;
/** Two frames for a plain box; a rich editor may take that much longer than its own paste. */
const goal = { plain: 33, beyondPaste: 200 } as const;
const measured = ['textarea', 'slate', 'draft', 'lexical', 'prosemirror', 'quill2', 'ckeditor5'];

/** From a click in the panel, or from the paste key pressed by hand, until the editor's own model holds the text. */
export async function fill(): Promise<BenchRow[]> {
  const pages = await startEditorPages();
  const running = await launch();
  try {
    const tables = await openTables(running);
    await tables.put('site', { id: profile.id, profile, importedAt: 1 });
    await addPhrases(running, [{ title: '两段话', text }]);
    await running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const rows: BenchRow[] = [];
    for (const { name } of kinds.filter((kind) => measured.includes(kind.name))) {
      const page = await running.context.newPage();
      await page.goto(`${pages.url}/editors/${name}`);
      const panel = await panelOf(page);
      await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) === '小满');
      await panel.getByRole('searchbox').fill('两段话');
      const ours: number[] = [];
      const byHand: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        ours.push(await byClick(page, panel));
        byHand.push(await byPaste(page));
      }
      await page.close();
      const p95 = quantile(ours, 0.95);
      const floor = quantile(byHand, 0.95);
      const most = name === 'textarea' ? goal.plain : floor + goal.beyondPaste;
      rows.push(
        row({
          group: 'fill',
          name: `click → model of ${name}, p95 (floor: pasted by hand)`,
          unit: 'ms',
          ours: p95,
          floor,
          peer: null,
          goal: `≤ ${Math.round(most)}`,
          ok: p95 <= most,
        }),
      );
    }
    return rows;
  } finally {
    await running.close();
    await pages.close();
  }
}

/** Ms since 1970 at which the model of the fresh editor holds something. */
const filledAt = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        // A task after each other task, not a timer, which would be rounded up to 4 ms.
        port1.onmessage = () => {
          if (window.model().length > 1) resolve(performance.timeOrigin + performance.now());
          else port2.postMessage(0);
        };
        port2.postMessage(0);
      }),
  );

const pressedAt = (frame: Frame, type: 'click' | 'keydown') =>
  frame.evaluate(
    (type) =>
      new Promise<number>((resolve) => {
        // No function with a name: the runner's compiler marks those with a helper that the page does not have.
        document.addEventListener(type, (event) => resolve(performance.timeOrigin + event.timeStamp), {
          once: true,
          capture: true,
        });
      }),
    type,
  );

async function byClick(page: Page, panel: Frame): Promise<number> {
  await page.evaluate(() => window.reset());
  await panel.getByRole('searchbox').click();
  // A box that came this moment is not filled; no agent is as quick as this loop.
  await page.waitForTimeout(2 * steadyAfter);
  const clicked = pressedAt(panel, 'click');
  const filled = filledAt(page);
  await panel.getByTestId('phrases').getByRole('button').first().click();
  return (await filled) - (await clicked);
}

async function byPaste(page: Page): Promise<number> {
  await page.evaluate(() => window.reset());
  await page.locator('.holder :is(textarea, [contenteditable="true"])').first().click();
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  const pressed = pressedAt(page.mainFrame(), 'keydown');
  const filled = filledAt(page);
  await page.keyboard.press('Control+v');
  return (await filled) - (await pressed);
}
