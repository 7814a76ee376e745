import type { Page } from 'playwright-core';

/** What a screen reader would read out in this page, our closed layers included; nothing else can look into them. */
export async function readOut(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap((node) => {
    const name: unknown = node.name?.value;
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}
