import { browser } from 'wxt/browser';
import { desktopSite } from '../buyers/rules';
import { isDesktopWindow } from '../platform/desktop-window';
import { recallTab } from '../platform/tab-memory';
import type { InFront } from '../waits/steps';

/** The chat that lies before the agent's eyes: in the focused window's front tab, or beside the desktop client. */
export async function frontChat(): Promise<InFront | undefined> {
  const window = await focusedWindow();
  if (window?.id === undefined) return undefined;
  if (await isDesktopWindow(window.id)) return { site: desktopSite, shop: null };
  const [tab] = await browser.tabs.query({ active: true, windowId: window.id });
  const memory = tab?.id === undefined ? undefined : await recallTab(tab.id);
  return memory?.shop ? { site: memory.site, shop: memory.shop.id } : undefined;
}

async function focusedWindow() {
  try {
    const window = await browser.windows.getLastFocused();
    return window.focused ? window : undefined;
  } catch {
    // To the browser it is an error that no window is open; to us it is the answer.
    return undefined;
  }
}
