import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { removeHosts, requestHosts } from '../../lib/platform/hosts';
import { writeSetting } from '../../lib/settings/commands';
import { useLanguage } from '../settings/use-language';
import { useSetting } from '../settings/use-setting';
import { say, warn } from '../ui/toasts';
import type { SiteState } from './use-site-states';

/** Switches sites on and off: the browser's permission and our own switch together. */
export function useSiteSwitch(all: SiteState[]) {
  const { t } = useTranslation();
  const language = useLanguage();
  const off = useSetting('sitesOff');
  return {
    /** Call straight from the click: the permission prompt must come before anything is awaited. */
    on: async (site: SiteState) => {
      const granted = await (site.missing.length > 0 ? requestHosts(site.missing) : true);
      const name = site.profile.name[language];
      if (!granted) {
        warn(t('sites:refused', { name }));
        return;
      }
      await writeSetting(
        'sitesOff',
        off.filter((id) => id !== site.profile.id),
      );
      await ask('sitesChanged', null);
      say(`${t('sites:switchedOn', { name })} · ${t('sites:reload')}`);
    },
    off: async (site: SiteState) => {
      const name = site.profile.name[language];
      await writeSetting('sitesOff', [...new Set([...off, site.profile.id])]);
      const needed = new Set(all.filter((other) => other !== site && other.on).flatMap(({ hosts }) => hosts));
      const returned = site.hosts.filter((host) => !site.missing.includes(host) && !needed.has(host));
      const gone = await giveBack(returned);
      await ask('sitesChanged', null);
      say(t(gone ? 'sites:switchedOff' : 'sites:stillGranted', { name }));
    },
  };
}

/** False where the browser keeps a host, as it does with those that the build itself carries. */
async function giveBack(patterns: string[]): Promise<boolean> {
  if (patterns.length === 0) return true;
  try {
    return await removeHosts(patterns);
  } catch (error) {
    console.info('[话边] these hosts cannot be given back', patterns, error);
    return false;
  }
}
