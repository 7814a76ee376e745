import { useTranslation } from 'react-i18next';
import { HotKeyList } from '../../settings/hotkey-list';
import { Page } from '../../settings/page';
import { PaletteOpeners } from '../../settings/palette-openers';
import { RushFrom } from '../../settings/rush-from';
import { useLanguage } from '../../settings/use-language';
import { useSiteStates } from '../../sites/use-site-states';

/** The agent's fingers: hotkeys, the palette in the reply box, rush mode. */
export function KeysPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const sites = useSiteStates() ?? [];
  const used = sites.filter(({ on }) => on);
  return (
    <Page title={t('options:nav_keys')} hint={t('keys:hint')}>
      <HotKeyList />
      <PaletteOpeners sites={used.map(({ profile: { id, name } }) => ({ id, name: name[language] }))} />
      <RushFrom />
    </Page>
  );
}
