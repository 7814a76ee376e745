import { browser } from 'wxt/browser';

export const waitNoticePrefix = 'wait:';

/** Shows (or updates in place) the desktop notification of waits; `buyerKey` is where a click leads. */
export async function showWaitNotice(notice: {
  buyerKey: string;
  title: string;
  message: string;
}): Promise<void> {
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
