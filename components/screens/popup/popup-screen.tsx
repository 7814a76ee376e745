import { AppWindow } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { ask } from '../../../lib/bridge/ask';
import type { Scope } from '../../../lib/stats/scope';
import { useMember } from '../../members/use-writer';
import { useReadySites } from '../../sites/use-ready-sites';
import type { Drill } from '../../stats/drill';
import { DrillList } from '../../stats/drill-list';
import { ScopeBar } from '../../stats/scope-bar';
import { useFigures } from '../../stats/use-figures';
import { Button } from '../../ui/button';
import { Pill } from '../../ui/pill';
import { DrillPage } from './drill-page';
import { FirstDay } from './first-day';
import { PopupBoard } from './popup-board';
import { TeachCard } from './teach-card';

/** How the day goes, behind the toolbar icon. */
export function PopupScreen() {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>({ range: 'today', site: null, shop: null });
  const [drill, setDrill] = useState<Drill>();
  const figures = useFigures(scope);
  const member = useMember();
  const sites = useReadySites();
  const needsHost = sites !== undefined && sites.length === 0;
  const openOptions = () => void browser.runtime.openOptionsPage().then(() => window.close());
  const openWindow = () => void ask('window', null).then(() => window.close());
  if (drill && figures) {
    return (
      <DrillPage
        title={drill.title}
        range={t(`stats:range_${scope.range}`)}
        onBack={() => setDrill(undefined)}
      >
        <DrillList scope={scope} drill={drill} figures={figures} />
      </DrillPage>
    );
  }
  return (
    <main className="w-[372px] p-3">
      <header className="mb-2 flex items-center gap-2">
        <h1 className="min-w-0 flex-1 truncate font-semibold">
          {[t(`stats:range_${scope.range}`), member?.name].filter(Boolean).join(' · ')}
        </h1>
        <span title={t('stats:estimateHint')}>
          <Pill>{t('common:localEstimate')}</Pill>
        </span>
      </header>
      <div className="grid grid-cols-1 gap-2">
        {needsHost && <FirstDay needsHost />}
        <ScopeBar scope={scope} onChange={setScope} />
        {figures && <PopupBoard figures={figures} needsHost={needsHost} onOpen={setDrill} />}
        <TeachCard />
      </div>
      <footer className="mt-2.5 flex justify-end gap-2">
        <Button title={t('stats:openWindowHint')} onClick={openWindow}>
          <AppWindow size={14} aria-hidden />
          {t('stats:openWindow')}
        </Button>
        <Button onClick={openOptions}>{t('stats:settings')}</Button>
      </footer>
    </main>
  );
}
