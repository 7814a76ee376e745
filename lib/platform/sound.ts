import { browser } from 'wxt/browser';
import { type Chime, chime } from './chime';

/** What the page that plays for the worker is told. */
export interface PlayOrder {
  to: 'player';
  kind: Chime;
  /** Percent. */
  volume: number;
}

const player = '/offscreen.html';

let running: Promise<void> = Promise.resolve();

/**
 * Plays a reminder's sound: in Firefox by the background page itself, in Chrome, whose worker is mute, by an offscreen
 * page that is there only meanwhile. One after the other. Rejects when the browser refuses.
 * @param volume percent; 0 plays nothing
 */
export function playSound(kind: Chime, volume: number): Promise<void> {
  const play = () =>
    typeof AudioContext === 'undefined' ? playOffscreen(kind, volume) : chime(kind, volume);
  if (volume === 0) return Promise.resolve();
  running = running.then(play, play);
  return running;
}

async function playOffscreen(kind: Chime, volume: number): Promise<void> {
  await browser.offscreen.createDocument({
    url: player,
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'The sound of a reminder',
  });
  try {
    const order: PlayOrder = { to: 'player', kind, volume };
    const failed: unknown = await browser.runtime.sendMessage(order);
    if (failed) throw new Error(String(failed));
  } finally {
    await browser.offscreen.closeDocument();
  }
}

/** The offscreen page's side: plays what the worker orders. Why not goes back: what it logs is gone with it. */
export function obeyOrders(): void {
  browser.runtime.onMessage.addListener((order: PlayOrder, sender, reply) => {
    if (order.to !== 'player' || sender.id !== browser.runtime.id) return;
    const answer = reply as (said: unknown) => void;
    chime(order.kind, order.volume).then(
      () => answer(null),
      (error: unknown) => answer(error instanceof Error ? error.message : String(error)),
    );
    return true as never;
  });
}
