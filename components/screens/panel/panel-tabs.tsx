import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../../lib/waits/queries';
import { BuyerTab } from '../../buyers/buyer-tab';
import { HandoverTab } from '../../handover/handover-tab';
import { usePendingHandovers } from '../../handover/use-pending-handovers';
import { PhraseTab } from '../../phrases/phrase-tab';
import { TabStrip } from '../../ui/tab-strip';
import { WaitTab } from '../../waits/wait-tab';
import type { Page } from './use-page-link';

type Tab = 'phrases' | 'buyer' | 'waits' | 'handover';

/** Which tab is chosen; it stays over a collapse of the panel. */
export function useTab({ onHotKey }: Page): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState<Tab>('phrases');
  // Alt+Q means "let me search", wherever the agent was.
  useEffect(() => onHotKey((key) => key === 'search' && setTab('phrases')), [onHotKey]);
  return [tab, setTab];
}

/** The four tabs, beside a page or in a window of their own; `children` stand between strip and contents. */
export function PanelTabs(props: {
  page: Page;
  buyerKey: string | undefined;
  waits: WaitingBuyer[];
  tab: Tab;
  onTab: (tab: Tab) => void;
  children?: ReactNode;
}) {
  const { page, buyerKey, waits, tab, onTab, children } = props;
  const { t } = useTranslation();
  const pending = usePendingHandovers();
  return (
    <>
      <TabStrip
        label={t('panel:tabs')}
        value={tab}
        onChange={onTab}
        tabs={[
          { id: 'phrases', label: t('panel:tabPhrases') },
          { id: 'buyer', label: t('panel:tabBuyer') },
          { id: 'waits', label: t('panel:tabWaits'), count: waits.length },
          { id: 'handover', label: t('panel:tabHandover'), count: pending.length },
        ]}
      />
      {children}
      <div className="min-h-0 flex-1 overflow-y-auto px-2.5 pt-2.5" role="tabpanel">
        {/* Kept alive, because Alt+1…9 work from every tab. */}
        <div hidden={tab !== 'phrases'} className="h-full">
          <PhraseTab page={page} buyerKey={buyerKey} />
        </div>
        {tab === 'buyer' && <BuyerTab page={page} buyerKey={buyerKey} />}
        {tab === 'waits' && <WaitTab waits={waits} />}
        {tab === 'handover' && <HandoverTab />}
      </div>
    </>
  );
}
