import type { Frame, Locator, Page } from 'playwright-core';

/** How long anything in the browser may take before a test calls it failed, in ms. */
export const patience = 15_000;

/** Calls `look` until it gives something; a condition, never a fixed sleep. */
export async function until<T>(
  what: string,
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  ms = patience,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The panel's frame in this chat page, once it shows something. Found by address: its shadow root is closed. */
export async function panelOf(page: Page): Promise<Frame> {
  return await until('the panel', async () => {
    const frame = page.frames().find((one) => one.url().includes('/panel.html'));
    const shown = await frame
      ?.evaluate(() => document.querySelector('#root > *') !== null)
      .catch(() => false);
    return shown ? frame : undefined;
  });
}

/** Waits until a field of the panel has the focus; says who has it if not. */
export async function untilFocused(field: Locator): Promise<void> {
  const has = (one: Element) => one === document.activeElement && document.hasFocus();
  await until('the focus in the panel', () => field.evaluate(has)).catch(async (error) => {
    const held = () => [document.hasFocus(), document.activeElement?.outerHTML.slice(0, 200)];
    const holders = await Promise.all(
      field
        .page()
        .frames()
        .map((frame) => frame.evaluate(held)),
    );
    throw new Error(`${String(error)}\n held: ${JSON.stringify(holders)}`);
  });
}

/** Opens a conversation the way an agent does, and waits until the panel shows it. */
export async function openBuyer(page: Page, nick: string): Promise<void> {
  await page.locator('li.conv', { hasText: nick }).first().click();
  await shows(page, nick);
}

/** Waits until the panel names this buyer. */
export async function shows(page: Page, nick: string): Promise<void> {
  const panel = await panelOf(page);
  await until(
    `the panel to show ${nick}`,
    async () => (await panel.getByTestId('nick').textContent()) === nick,
  );
}

/**
 * Puts words into the panel's search. Not key by key: keys go where the browser has the focus, and after a fill that may
 * go back to the page a moment later, as the frame is another process.
 */
export async function search(panel: Frame, words: string): Promise<void> {
  const box = panel.getByRole('searchbox');
  await box.focus();
  await until(`「${words}」 in the search`, async () => {
    await box.evaluate((it, text) => {
      // React sees a value only that was set past its own setter.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(it, text);
      it.dispatchEvent(new Event('input', { bubbles: true }));
    }, words);
    return (await box.inputValue()) === words;
  });
}

/** Fills by a real click on the phrase of this title and returns what then stands in the desk's box. */
export async function fillPhrase(page: Page, title: string): Promise<string> {
  const panel = await panelOf(page);
  await search(panel, title);
  const before = await page.evaluate(() => window.desk.boxText());
  await panel.getByTestId('phrases').getByRole('button').first().click();
  return await until('the phrase in the box', async () => {
    const text = await page.evaluate(() => window.desk.boxText());
    return text !== before && text;
  });
}
