import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../../lib/waits/queries';
import { BuyerTab } from '../../buyers/buyer-tab';
import { HandoverTab } from '../../handover/handover-tab';
import { usePendingHandovers } from '../../handover/use-pending-handovers';
import { NoticePins } from '../../notices/notice-pins';
import { PhraseTab } from '../../phrases/phrase-tab';
import { useRush } from '../../phrases/use-rush';
import type { Wish } from '../../phrases/use-wished';
import { CheckStrip } from '../../shifts/check-strip';
import { EndLine } from '../../shifts/end-line';
import { TabStrip } from '../../ui/tab-strip';
import { useDueCall } from '../../waits/use-due-call';
import { useNextBuyer } from '../../waits/use-next-buyer';
import { counted } from '../../waits/use-waits';
import { WaitTab } from '../../waits/wait-tab';
import type { Page } from './use-page-link';

const order = ['phrases', 'buyer', 'waits', 'handover'] as const;
type Tab = (typeof order)[number];

const beside = (tab: Tab, step: number): Tab =>
  order[(order.indexOf(tab) + step + order.length) % order.length] ?? tab;

/** Which tab is chosen; it stays over a collapse of the panel. */
export function useTab({ onHotKey }: Page): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>('phrases');
  // Who searches or is in a rush wants the phrases, wherever they were.
  useEffect(
    () =>
      onHotKey((key) => {
        if (key === 'search' || key === 'palette' || key === 'rush') setTab('phrases');
        else if (key === 'tabNext' || key === 'tabPrevious')
          setTab((now) => beside(now, key === 'tabNext' ? 1 : -1));
      }),
    [onHotKey],
  );
  return [tab, setTab];
}

/** The four tabs, beside a page or in a window of their own; `children` stand between strip and contents. */
export function PanelTabs(props: {
  page: Page;
  buyerKey: string | undefined;
  waits: WaitingBuyer[];
  /** The buyer who is open, as waits know them. */
  openKey: string | undefined;
  tab: Tab;
  onTab: (tab: Tab) => void;
  children?: ReactNode;
}) {
  const { page, buyerKey, waits, openKey, tab, onTab, children } = props;
  const urgent = useNextBuyer(page, waits, openKey);
  const waiting = counted(waits).length;
  const rush = useRush(waiting);
  useDueCall(waits);
  const [wish, setWish] = useState<Wish>();
  const onPhrase = useCallback((phraseId: string) => setWish({ phraseId }), []);
  const onWishTaken = useCallback(() => setWish(undefined), []);
  const { t } = useTranslation();
  const pending = usePendingHandovers();
  return (
    <>
      <NoticePins onPhrase={onPhrase} />
      <TabStrip
        label={t('panel:tabs')}
        value={tab}
        onChange={onTab}
        tabs={[
          { id: 'phrases', label: t('panel:tabPhrases') },
          { id: 'buyer', label: t('panel:tabBuyer') },
          { id: 'waits', label: t('panel:tabWaits'), count: waiting },
          { id: 'handover', label: t('panel:tabHandover'), count: pending.length },
        ]}
      />
      <EndLine waits={counted(waits)} onWaits={() => onTab('waits')} onHandover={() => onTab('handover')} />
      <CheckStrip onPhrase={onPhrase} />
      {children}
      <div className="min-h-0 flex-1 overflow-y-auto px-2.5 pt-2.5" role="tabpanel">
        {/* Kept alive, because the fill keys and the palette work from every tab. */}
        <div hidden={tab !== 'phrases'} className="h-full">
          <PhraseTab
            page={page}
            buyerKey={buyerKey}
            rush={rush}
            urgent={urgent}
            wish={wish}
            onWishTaken={onWishTaken}
            onShow={() => onTab('phrases')}
          />
        </div>
        {tab === 'buyer' && <BuyerTab page={page} buyerKey={buyerKey} />}
        {tab === 'waits' && <WaitTab page={page} waits={waits} openKey={openKey} />}
        {tab === 'handover' && <HandoverTab />}
      </div>
    </>
  );
}
