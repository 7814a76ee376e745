import { browser } from 'wxt/browser';

export const waitNoticePrefix = 'wait:';

const shownAtKey = 'waitNoticeAt';

/** When the last notification of waits was shown (ms since 1970); 0 for never. Survives worker stops. */
export async function waitNoticeShownAt(): Promise<number> {
  const at = (await browser.storage.session.get(shownAtKey))[shownAtKey];
  return typeof at === 'number' ? at : 0;
}

/** Shows (or updates in place) the desktop notification of waits; `buyerKey` is where a click leads. */
export async function showWaitNotice(notice: {
  buyerKey: string;
  title: string;
  message: string;
  /** Now, in ms since 1970. */
  at: number;
}): Promise<void> {
  await browser.storage.session.set({ [shownAtKey]: notice.at });
  const old = Object.keys(await browser.notifications.getAll()).filter((id) =>
    id.startsWith(waitNoticePrefix),
  );
  const id = waitNoticePrefix + notice.buyerKey;
  await Promise.all(old.filter((other) => other !== id).map((other) => browser.notifications.clear(other)));
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as never),
    title: notice.title,
    message: notice.message,
  });
}

/** The waits on the toolbar icon; 0 takes the badge away. */
export async function showBadge(waiting: number, urgent: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: waiting === 0 ? '' : waiting > 99 ? '99+' : String(waiting) });
  await browser.action.setBadgeBackgroundColor({ color: urgent ? '#c92a2a' : '#b35c00' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
