import type { UserManifest } from 'wxt';

/** Hosts a build may read without asking. `none` is what shops install. */
export type HostsOfBuild = 'none' | 'localhost' | 'all';

/** Name of the command that opens the detached window. */
export const windowCommand = 'open-window';

/** What a team's server gets, sealed, in the words of Firefox: names of people, notes on buyers, logins. */
export const teamData = ['personallyIdentifyingInfo', 'websiteContent', 'authenticationInfo'] as const;

const grants: Record<string, string[]> = {
  none: [],
  localhost: ['http://localhost/*', 'http://127.0.0.1/*'],
  all: ['*://*/*'],
};

/**
 * The manifest of one build. Built-in and taught sites are granted at run time, hence the wide optional hosts:
 * nothing is read before the user says yes to that host.
 */
export function manifest({ browser, hosts }: { browser: 'chrome' | 'firefox'; hosts: string }): UserManifest {
  const granted = grants[hosts];
  if (!granted)
    throw new Error(`HUABIAN_HOSTS must be one of ${Object.keys(grants).join(', ')}, not "${hosts}"`);
  const panel = { resources: ['panel.html'], matches: ['*://*/*'] };
  return {
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    // `activeTab`: the popup may see which page it was opened over.
    permissions: [
      ...['storage', 'unlimitedStorage', 'alarms', 'notifications', 'scripting', 'activeTab'],
      // A worker has no sound: a page of ours that nobody sees plays it.
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ],
    host_permissions: granted,
    optional_host_permissions: ['*://*/*'],
    commands: {
      [windowCommand]: {
        description: '__MSG_openWindow__',
        // Chrome takes only these keys where a desktop client has the focus; Firefox has no such commands.
        ...(browser === 'chrome'
          ? { suggested_key: { default: 'Ctrl+Shift+8' }, global: true }
          : { suggested_key: { default: 'Alt+Shift+H' } }),
      },
    },
    action: { default_title: '__MSG_name__' },
    ...(browser === 'chrome'
      ? {
          minimum_chrome_version: '116',
          web_accessible_resources: [{ ...panel, use_dynamic_url: true }],
        }
      : {
          web_accessible_resources: [panel],
          // Firefox's own rule would make wss:// of ws://, and a team's server on this very computer speaks no TLS.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: 'huabian@huabian.app',
              strict_min_version: '128.0',
              // Nothing leaves the browser unless a team is joined, which asks for these: see docs/adr/0025.
              data_collection_permissions: { required: ['none'], optional: [...teamData] },
            },
          },
        }),
  };
}
