import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { Page } from '../../settings/page';

const promises = ['privacyKept', 'privacyNever', 'privacyNet', 'privacyHosts'] as const;

/** Version, and privacy in plain words. */
export function AboutPage() {
  const { t } = useTranslation();
  const { version } = browser.runtime.getManifest();
  return (
    <Page title={t('options:nav_about')} hint={t('options:aboutWhat')}>
      <p className="mb-5 text-ink2">
        {t('common:name')} · {t('options:version', { version })}
      </p>
      <h3 className="mb-1 font-semibold">{t('options:privacy')}</h3>
      <ul className="mb-5 ml-4 list-disc text-ink2">
        {promises.map((promise) => (
          <li key={promise} className="mb-1">
            {t(`options:${promise}`)}
          </li>
        ))}
      </ul>
      <h3 className="mb-1 font-semibold">{t('options:licence')}</h3>
      <p className="text-ink2">{t('options:licenceText')}</p>
    </Page>
  );
}
