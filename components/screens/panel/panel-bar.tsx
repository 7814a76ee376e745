import { ChevronsLeft, ChevronsRight, PanelLeft, PanelRight, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import type { PageView, PanelPlace } from '../../../lib/bridge/protocol';
import { MemberMenu } from '../../members/member-menu';
import { useKeyNames } from '../../settings/use-hotkeys';
import { SiteBadge } from '../../sites/site-badge';
import { IconButton } from '../../ui/button';
import { QuietButton } from '../../waits/quiet-button';

/** First line of the panel: who works, how the site can be read, and where the panel stands. */
export function PanelBar({
  view,
  onPlace,
}: {
  view: PageView;
  onPlace: (change: Partial<PanelPlace>) => void;
}) {
  const { t } = useTranslation();
  const { keyOf } = useKeyNames();
  const right = view.place.side === 'right';
  return (
    <header className="flex items-center gap-0.5 border-b border-line bg-card px-2 py-0.5">
      <MemberMenu />
      <span className="flex min-w-8 flex-1 justify-end">
        <SiteBadge view={view} />
      </span>
      <QuietButton />
      <IconButton label={t('panel:options')} onClick={() => void browser.runtime.openOptionsPage()}>
        <Settings size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={t(right ? 'panel:moveLeft' : 'panel:moveRight')}
        onClick={() => onPlace({ side: right ? 'left' : 'right' })}
      >
        {right ? <PanelLeft size={15} aria-hidden /> : <PanelRight size={15} aria-hidden />}
      </IconButton>
      <IconButton
        label={t('panel:collapse')}
        title={[t('panel:collapse'), keyOf('panel')].filter(Boolean).join(' ')}
        onClick={() => onPlace({ collapsed: true })}
      >
        {right ? <ChevronsRight size={16} aria-hidden /> : <ChevronsLeft size={16} aria-hidden />}
      </IconButton>
    </header>
  );
}
