import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { Button } from '../../ui/button';
import { ChooseSites } from './choose-sites';
import { FirstMember } from './first-member';
import { Step } from './step';

const tips = ['tipOpen', 'tipClick', 'tipKeys'] as const;

/** What a fresh install opens: platforms, name, three tips. */
export function WelcomeScreen() {
  const { t } = useTranslation();
  return (
    <main className="mx-auto max-w-3xl px-6 py-10">
      <h1 className="text-xl font-bold">{t('welcome:title')}</h1>
      <p className="mb-6 text-ink2">{t('welcome:lead')}</p>
      <ChooseSites />
      <FirstMember />
      <Step title={t('welcome:tipsTitle')}>
        <ul className="mb-3 ml-4 list-disc">
          {tips.map((tip) => (
            <li key={tip} className="mb-1">
              {t(`welcome:${tip}`)}
            </li>
          ))}
        </ul>
        <Button onClick={() => void browser.runtime.openOptionsPage()}>{t('welcome:openOptions')}</Button>
      </Step>
    </main>
  );
}
