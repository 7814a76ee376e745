import { browser } from 'wxt/browser';

/** There is only ever one notification of waits: a newer one takes its place. */
export const waitNotice = 'wait:next';

/** What the agent was told last; survives worker stops. */
export interface Told {
  /** Local ms since 1970. */
  at: number;
  sound: 'warn' | 'late' | null;
  /** Buyer key to which a click on the notification leads; empty while none is up. */
  leadsTo: string;
}

const toldKey = 'told';
const never: Told = { at: 0, sound: null, leadsTo: '' };

export async function toldLast(): Promise<Told> {
  return ((await browser.storage.session.get(toldKey))[toldKey] as Told | undefined) ?? never;
}

export async function rememberTold(told: Told): Promise<void> {
  await browser.storage.session.set({ [toldKey]: told });
}

/** Shows the desktop notification of waits, or changes the one that is up. */
export async function showWaitNotice(notice: { title: string; message: string }): Promise<void> {
  await browser.notifications.create(waitNotice, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as never),
    ...notice,
  });
}

export async function clearWaitNotice(): Promise<void> {
  await browser.notifications.clear(waitNotice);
}

/** The waits on the toolbar icon; 0 takes the badge away. */
export async function showBadge(waiting: number, urgent: boolean): Promise<void> {
  const text = waiting === 0 ? '' : waiting > 99 ? '99+' : String(waiting);
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: urgent ? '#c92a2a' : '#b35c00' }),
    browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
  ]);
}
