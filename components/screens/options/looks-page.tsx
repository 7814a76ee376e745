import { useTranslation } from 'react-i18next';
import { writeSetting } from '../../../lib/settings/commands';
import { Choice } from '../../settings/choice';
import { Page } from '../../settings/page';
import { useSetting } from '../../settings/use-setting';

const languages = ['auto', 'zh-CN', 'en'] as const;
const themes = ['auto', 'light', 'dark'] as const;

/** Language and theme; both apply at once on every open screen. */
export function LooksPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('options:nav_looks')}>
      <Choice
        legend={t('options:language')}
        value={useSetting('language')}
        options={languages.map((value) => ({ value, label: t(`options:language_${value}`) }))}
        onChange={(value) => void writeSetting('language', value)}
      />
      <Choice
        legend={t('options:theme')}
        value={useSetting('theme')}
        options={themes.map((value) => ({ value, label: t(`options:theme_${value}`) }))}
        onChange={(value) => void writeSetting('theme', value)}
      />
    </Page>
  );
}
