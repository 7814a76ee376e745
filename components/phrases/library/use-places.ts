import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { desktopSite } from '../../../lib/buyers/rules';
import { knownShops } from '../../../lib/phrases/queries';
import { knownSites } from '../../../lib/sites/queries';
import { useLanguage } from '../../settings/use-language';

type Places = { id: string; label: string }[];

/** The sites that phrases may be meant for, the client outside the browser last. */
export function useSites(): Places {
  const { t } = useTranslation();
  const language = useLanguage();
  const sites = useLiveQuery(knownSites, []) ?? [];
  return [
    ...sites.map(({ id, name }) => ({ id, label: name[language] })),
    { id: desktopSite, label: t('form:desktop') },
  ];
}

/** The shops that were met here or have values of their own. */
export function useShops(): Places {
  const shops = useLiveQuery(knownShops, []) ?? [];
  return shops.map((shop) => ({ id: shop, label: shop }));
}
