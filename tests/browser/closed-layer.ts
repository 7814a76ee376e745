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

/**
 * Middle of the button (or other role) of this name, closed layers included, in CSS px of the window; for real clicks.
 * `undefined` while it is not there or takes no clicks.
 */
export async function spotOf(
  page: Page,
  name: string,
  role = 'button',
): Promise<{ x: number; y: number } | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const node = nodes.find((one) => one.role?.value === role && one.name?.value === name);
    const disabled = node?.properties?.some(
      (property) => property.name === 'disabled' && property.value.value,
    );
    if (!node?.backendDOMNodeId || disabled) return undefined;
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: node.backendDOMNodeId });
    const [x1, y1, , , x3, y3] = quads[0] ?? [];
    if (x1 === undefined || y1 === undefined || x3 === undefined || y3 === undefined) return undefined;
    return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
  } finally {
    await session.detach();
  }
}
