import type { CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running } from '../browser/launch';
import { panelOf, search, until } from '../browser/panel';
import type { Served } from '../browser/serve';
import { held, kindOf, kinds, text } from '../editors/kinds';
import profile from '../editors/profile.json';
import { startEditorPages } from '../editors/server';
import { addPhrases } from './library';
import { openTables } from './tables';

let pages: Served;
let running: Running;

beforeAll(async () => {
  pages = await startEditorPages();
  running = await launch();
  const tables = await openTables(running);
  await tables.put('site', { id: profile.id, profile, importedAt: 1 });
  await addPhrases(running, [{ title: '两段话', text }]);
});

afterAll(async () => {
  await running?.close();
  await pages?.close();
});

/** The chat page of one editor as an agent uses it: real keys, real clicks. */
interface Desk {
  page: Page;
  /** Where the editor stands: the page itself or its frame. */
  inner: Frame;
  panel: Frame;
  session: CDPSession;
}

const box = '.holder :is(textarea, input, [contenteditable]:not([contenteditable="false"]))';
/** Ms: a busy machine takes its time, a wrong text stays. */
const holdsWithin = 8000;
const model = ({ inner }: Desk) => inner.evaluate(() => window.model());

async function openDesk(kind: string, place = ''): Promise<Desk> {
  const page = await running.context.newPage();
  await page.goto(`${pages.url}/editors/${kind}${place && `?in=${place}`}`);
  const inner =
    place === 'frame'
      ? await until('the frame', () =>
          page.frames().find((f) => f !== page.mainFrame() && f.url().includes('/editors/')),
        )
      : page.mainFrame();
  await inner.locator(box).first().waitFor();
  const panel = await panelOf(page);
  await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) === '小满');
  await search(panel, '两段话');
  const session = await page.context().newCDPSession(page);
  return { page, inner, panel, session };
}

/** An empty editor with `before|after` in it, the caret in between. */
async function write(desk: Desk, before: string, after: string): Promise<void> {
  await desk.inner.evaluate(() => window.reset());
  await desk.inner.locator(box).first().click();
  await desk.page.keyboard.insertText(before + after);
  for (const _ of after) await desk.page.keyboard.press('ArrowLeft');
  expect(await model(desk)).toBe(before + after);
}

const phrase = ({ panel }: Desk) => panel.getByTestId('phrases').getByRole('button').first();

async function holds(desk: Desk, expected: string): Promise<void> {
  await until(
    `the model to hold ${JSON.stringify(expected)}`,
    async () => (await model(desk)) === expected,
    holdsWithin,
  ).catch(async (error) => {
    throw new Error(`${String(error)}\n it holds ${JSON.stringify(await model(desk))}`);
  });
}

/** The editor may take the key and the fill back in one step or in some. */
async function undoTo(desk: Desk, before: string): Promise<void> {
  for (let press = 0; press < 4 && (await model(desk)) !== before; press += 1) {
    await desk.page.keyboard.press('Control+z');
  }
  await holds(desk, before);
}

describe.each(kinds)('$name', (kind) => {
  const filled = held(kind);
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(kind.name);
  });
  afterAll(() => desk?.page.close());

  it.each([
    ['start', '', '前后'],
    ['middle', '前', '后'],
    ['end', '前后', ''],
  ])('takes two paragraphs at the %s, then a key, then undo', async (_where, before, after) => {
    await write(desk, before, after);
    await phrase(desk).click();
    await holds(desk, before + filled + after);
    await desk.page.keyboard.type('k');
    await holds(desk, `${before}${filled}k${after}`);
    await undoTo(desk, before + after);
  });

  it('is written over its selection', async () => {
    await write(desk, '前', '中后');
    await desk.page.keyboard.press('Shift+ArrowRight');
    await phrase(desk).click();
    await holds(desk, `前${filled}后`);
  });

  it('is replaced as a whole by Shift+click', async () => {
    await write(desk, '旧的', '草稿');
    await phrase(desk).click({ modifiers: ['Shift'] });
    await holds(desk, filled);
  });

  it('takes the text with the focus in the panel, and the next key', async () => {
    await write(desk, '前', '后');
    await desk.panel.getByRole('searchbox').click();
    await phrase(desk).click();
    await holds(desk, `前${filled}后`);
    await desk.page.keyboard.type('k');
    await holds(desk, `前${filled}k后`);
  });

  it('waits for the input method, which loses nothing', async () => {
    await write(desk, '前', '后');
    const typed = { text: 'ni hao', selectionStart: 6, selectionEnd: 6 };
    await desk.session.send('Input.imeSetComposition', typed);
    await phrase(desk).click();
    // Longer than a fill takes.
    await desk.page.waitForTimeout(400);
    expect((await model(desk)).replace('ni hao', '')).toBe('前后');
    await desk.session.send('Input.insertText', { text: '你好' });
    await holds(desk, `前你好${filled}后`);
  });
});

describe.each([
  ['frame', 'textarea'],
  ['frame', 'quill2'],
  ['shadow', 'textarea'],
  ['shadow', 'prosemirror'],
])('in a %s: %s', (place, name) => {
  it('takes the text at the cursor with the focus in the panel, the next key, and undo', async () => {
    const desk = await openDesk(name, place);
    const filled = held(kindOf(name));
    await write(desk, '前', '后');
    await desk.panel.getByRole('searchbox').click();
    await phrase(desk).click();
    await holds(desk, `前${filled}后`);
    await desk.page.keyboard.type('k');
    await holds(desk, `前${filled}k后`);
    await undoTo(desk, '前后');
    await desk.page.close();
  });
});
