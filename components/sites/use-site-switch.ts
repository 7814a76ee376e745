import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { requestHosts } from '../../lib/platform/hosts';
import { forgetSiteHost, nameSiteHost, switchSites } from '../../lib/sites/commands';
import { useLanguage } from '../settings/use-language';
import { say, warn } from '../ui/toasts';
import { giveBack } from './give-back';
import { plainHost } from './host-list';
import type { SiteState } from './use-site-states';

/**
 * Switches sites on and off, and names the hosts of self-hosted ones: the browser's permission and our own settings
 * together. What asks for a permission must be called straight from the click: nothing may be awaited before it.
 */
export function useSiteSwitch(all: SiteState[]) {
  const { t } = useTranslation();
  const language = useLanguage();
  /** @returns false where the user said no; nothing is kept then */
  const addHost = async ({ profile }: SiteState, pattern: string): Promise<boolean> => {
    const host = plainHost(pattern);
    if (!(await requestHosts([pattern]))) {
      warn(t('sites:ownHostRefused', { host }));
      return false;
    }
    await nameSiteHost(profile.id, pattern);
    await ask('sitesChanged', null);
    say(`${t('sites:ownHostAdded', { host })} · ${t('sites:reload')}`);
    return true;
  };
  return {
    on: async (site: SiteState) => {
      const granted = await (site.missing.length > 0 ? requestHosts(site.missing) : true);
      const name = site.profile.name[language];
      if (!granted) {
        warn(t('sites:refused', { name }));
        return;
      }
      await switchSites([site.profile.id], true);
      await ask('sitesChanged', null);
      say(`${t('sites:switchedOn', { name })} · ${t('sites:reload')}`);
    },
    off: async (site: SiteState) => {
      const name = site.profile.name[language];
      await switchSites([site.profile.id], false);
      const gone = await giveBack(site.hosts, site, all);
      await ask('sitesChanged', null);
      say(t(gone ? 'sites:switchedOff' : 'sites:stillGranted', { name }));
    },
    addHost,
    removeHost: async (site: SiteState, pattern: string) => {
      await forgetSiteHost(site.profile.id, pattern);
      await giveBack([pattern], site, all);
      await ask('sitesChanged', null);
      const undo = { label: t('common:undo'), run: async () => void (await addHost(site, pattern)) };
      say(t('sites:ownHostRemoved', { host: plainHost(pattern) }), undo);
    },
  };
}

export type SiteSwitch = ReturnType<typeof useSiteSwitch>;
