import { ChevronsLeft, ChevronsRight, PanelLeft, PanelRight, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import type { PanelPlace } from '../../../lib/bridge/protocol';
import { MemberMenu } from '../../members/member-menu';
import { IconButton } from '../../ui/button';

/** First line of the panel: who works, and where the panel stands. */
export function PanelBar({
  place,
  onPlace,
}: {
  place: PanelPlace;
  onPlace: (change: Partial<PanelPlace>) => void;
}) {
  const { t } = useTranslation();
  const right = place.side === 'right';
  return (
    <header className="flex items-center gap-0.5 border-b border-line bg-card px-2 py-0.5">
      <MemberMenu />
      <span className="flex-1" />
      <IconButton label={t('panel:options')} onClick={() => void browser.runtime.openOptionsPage()}>
        <Settings size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={t(right ? 'panel:moveLeft' : 'panel:moveRight')}
        onClick={() => onPlace({ side: right ? 'left' : 'right' })}
      >
        {right ? <PanelLeft size={15} aria-hidden /> : <PanelRight size={15} aria-hidden />}
      </IconButton>
      <IconButton label={t('panel:collapse')} onClick={() => onPlace({ collapsed: true })}>
        {right ? <ChevronsRight size={16} aria-hidden /> : <ChevronsLeft size={16} aria-hidden />}
      </IconButton>
    </header>
  );
}
