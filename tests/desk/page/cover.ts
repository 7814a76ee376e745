import { element } from './element';

/** What a hostile page got out of foreign frames and shadow roots. Empty lists = it got nothing. */
export interface DeskLoot {
  /** Text of frame documents that could be read. */
  frames: string[];
  /** Sources of frames that could be seen. */
  sources: string[];
  /** Markup of open shadow roots. */
  shadows: string[];
  /** window.length at its highest. */
  framesCounted: number;
  scans: number;
}

/** After a second: covers the right 400 px with a clear sheet, and looks into everything twice a second. */
export function hostilePage(): DeskLoot {
  const loot: DeskLoot = { frames: [], sources: [], shadows: [], framesCounted: 0, scans: 0 };
  setTimeout(() => {
    const sheet = element('div', 'desk-cover');
    sheet.dataset.desk = 'cover';
    document.documentElement.append(sheet);
    scan(document, loot);
    setInterval(() => scan(document, loot), 500);
  }, 1000);
  return loot;
}

function scan(root: Document | ShadowRoot, loot: DeskLoot): void {
  if (root instanceof Document) {
    loot.scans += 1;
    loot.framesCounted = Math.max(loot.framesCounted, window.length);
  }
  for (const node of root.querySelectorAll('*')) {
    if (node instanceof HTMLIFrameElement) {
      keep(loot.sources, node.src);
      // A foreign frame's document is null, not an exception.
      const text = node.contentDocument?.body?.textContent;
      if (text) keep(loot.frames, text);
    }
    if (node.shadowRoot) {
      keep(loot.shadows, node.shadowRoot.innerHTML);
      scan(node.shadowRoot, loot);
    }
  }
}

function keep(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}
