import type { Page } from 'playwright-core';

/** Something with words that lies over a page, wherever it stands in the tree. */
export interface Words {
  text: string;
  /** Middle of it, CSS px. */
  x: number;
  y: number;
}

/**
 * What a person is told by this page in elements of `role`. Our layer's shadow root is closed, so that neither the
 * page nor a selector sees it; the accessibility tree, which screen readers use, goes through it.
 */
export async function spoken(page: Page, role: 'alert' | 'button'): Promise<Words[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (id: string): string => {
    const node = byId.get(id);
    if (!node) return '';
    const inner = (node.childIds ?? []).map(textOf).join('');
    return inner || String(node.name?.value ?? '');
  };
  const found: Words[] = [];
  for (const node of nodes) {
    if (node.ignored || node.role?.value !== role || node.backendDOMNodeId === undefined) continue;
    const box = await session
      .send('DOM.getBoxModel', { backendNodeId: node.backendDOMNodeId })
      .catch(() => undefined);
    const [left = 0, top = 0, , , right = 0, bottom = 0] = box?.model.border ?? [];
    if (box) found.push({ text: textOf(node.nodeId), x: (left + right) / 2, y: (top + bottom) / 2 });
  }
  await session.detach();
  return found;
}

/** The colour that the screen shows at this place, as in `#0b7a75`. @param canvas any page that may decode an image */
export async function colourAt(page: Page, x: number, y: number, canvas: Page): Promise<string> {
  const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
  // Playwright hides the caret by a style in the page's own box, unless told not to.
  const png = (await page.screenshot({ clip, caret: 'initial' })).toString('base64');
  return await canvas.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const context = document.createElement('canvas').getContext('2d');
    context?.drawImage(image, 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, png);
}
