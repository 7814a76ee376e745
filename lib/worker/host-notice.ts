import { browser } from 'wxt/browser';
import { applyLanguage, i18n } from '../words/i18n';

/** Says in words that hosts were taken away, for this may have happened on the browser's own pages. */
export async function removeHostNotice(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await applyLanguage();
  const hosts = origins.map((origin) => origin.replace(/^.*:\/\//, '').replace(/\/.*$/, '')).join('、');
  await browser.notifications.create('hosts', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png' as never),
    title: i18n.t('worker:hostRemovedTitle', { hosts }),
    message: i18n.t('worker:hostRemovedText'),
  });
}
