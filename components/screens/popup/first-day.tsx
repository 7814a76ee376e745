import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** What to do where there is nothing to count yet. */
export function FirstDay({ needsHost }: { needsHost: boolean }) {
  const { t } = useTranslation();
  const choose = () => {
    void browser.tabs
      .create({ url: browser.runtime.getURL('/welcome.html' as never) })
      .then(() => window.close());
  };
  return (
    <Card className="py-4 text-center">
      <p className="font-semibold">{t(needsHost ? 'stats:noHostTitle' : 'stats:firstTitle')}</p>
      <p className="mx-auto mt-1 max-w-[280px] text-sm text-ink2">
        {t(needsHost ? 'stats:noHostHint' : 'stats:firstHint')}
      </p>
      {needsHost && (
        <Button look="primary" className="mt-3" onClick={choose}>
          {t('stats:chooseSites')}
        </Button>
      )}
    </Card>
  );
}
