import { useTranslation } from 'react-i18next';
import { desktopSite } from '../../lib/buyers/rules';
import { useSiteName } from '../sites/use-site-name';

/** What people call a platform, the desktop client among them. */
export function usePlatformName(site: string): string {
  const { t } = useTranslation();
  const name = useSiteName(site);
  return site === desktopSite ? t('stats:desktop') : name;
}
