import { useTranslation } from 'react-i18next';
import { writeSetting } from '../../../lib/settings/commands';
import { Choice } from '../../settings/choice';
import { Page } from '../../settings/page';
import { Switch } from '../../settings/switch';
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
      <div className="mt-6 flex max-w-xl items-start gap-3 border-t border-line pt-4">
        <div className="flex-1">
          <h3 className="font-semibold">{t('suggest:setting')}</h3>
          <p className="text-sm text-ink3">{t('suggest:settingHint')}</p>
        </div>
        <Switch
          label={t('suggest:setting')}
          on={useSetting('suggestions')}
          onChange={(on) => void writeSetting('suggestions', on)}
        />
      </div>
    </Page>
  );
}
