import { browser } from 'wxt/browser';

const key = 'desktopWindow';
/** CSS px; about as tall as a desktop client. */
const size = { width: 360, height: 760 };

let running: Promise<void> = Promise.resolve();

/** Opens the detached window, or brings the one that is open to the front. Two presses at once open one window. */
export function showDesktopWindow(): Promise<void> {
  running = running.then(show, show);
  return running;
}

async function show(): Promise<void> {
  const known = (await browser.storage.session.get(key))[key];
  if (typeof known === 'number' && (await focus(known))) return;
  const url = browser.runtime.getURL('/window.html' as never);
  const opened = await browser.windows.create({ url, type: 'popup', ...size });
  await browser.storage.session.set({ [key]: opened?.id });
}

/** Is this browser window the detached one? */
export const isDesktopWindow = async (windowId: number): Promise<boolean> =>
  (await browser.storage.session.get(key))[key] === windowId;

/** False when the window was closed since. */
async function focus(windowId: number): Promise<boolean> {
  try {
    await browser.windows.update(windowId, { focused: true });
    return true;
  } catch (error) {
    console.info('[话边] the detached window is gone, opening another', error);
    return false;
  }
}
