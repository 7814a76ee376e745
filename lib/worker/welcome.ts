import { browser } from 'wxt/browser';

/** The first-run page. Builds that come with hosts (practice, tests) have nothing to ask. */
export async function welcome(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  if (origins.length === 0)
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
}
