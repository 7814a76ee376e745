import type { Page } from 'playwright-core';
import type { Running } from './launch';

/** `chrome.developerPrivate`, which only the extensions page has. */
interface DeveloperPrivate {
  updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(id: string, host: string): Promise<void>;
  removeHostPermission(id: string, host: string): Promise<void>;
}

/** Gives and takes hosts as a user does on the browser's own page; the prompt itself cannot be clicked. */
export interface Grants {
  grant(given: boolean, pattern: string): Promise<void>;
}

/** Takes all hosts from the `all` build, so that each must be granted. */
export async function withholdHosts(running: Running): Promise<Grants> {
  const extensions: Page = await running.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' });
  }, running.id);
  return {
    grant: async (given, pattern) => {
      await extensions.evaluate(
        async ({ id, pattern, given }) => {
          const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
          await (given
            ? developerPrivate.addHostPermission(id, pattern)
            : developerPrivate.removeHostPermission(id, pattern));
        },
        { id: running.id, pattern, given },
      );
    },
  };
}
