import { ArrowLeftRight, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { MemberMenu } from '../../members/member-menu';
import { Button, IconButton } from '../../ui/button';

/** First line of the window: who works, and for which client or shop. */
export function WindowBar({ shop, onChange }: { shop: string | null; onChange: () => void }) {
  const { t } = useTranslation();
  return (
    <header className="flex items-center gap-0.5 border-b border-line bg-card px-2 py-0.5">
      <MemberMenu />
      <span className="flex min-w-20 flex-1 justify-end">
        {shop !== null && (
          <Button
            look="quiet"
            className="min-w-0 px-1.5"
            aria-label={t('window:changeShop', { shop })}
            title={t('window:changeShop', { shop })}
            onClick={onChange}
          >
            <span className="truncate">{shop}</span>
            <ArrowLeftRight size={13} aria-hidden className="flex-none text-ink3" />
          </Button>
        )}
      </span>
      <IconButton label={t('panel:options')} onClick={() => void browser.runtime.openOptionsPage()}>
        <Settings size={15} aria-hidden />
      </IconButton>
    </header>
  );
}
