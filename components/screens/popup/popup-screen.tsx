import { useLiveQuery } from 'dexie-react-hooks';
import { AppWindow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { ask } from '../../../lib/bridge/ask';
import { minute } from '../../../lib/kernel/clock';
import { hourOf } from '../../../lib/kernel/day-window';
import { today } from '../../../lib/stats/queries';
import { useMember } from '../../members/use-writer';
import { useReadySites } from '../../sites/use-ready-sites';
import { HourChart } from '../../stats/hour-chart';
import { StatTiles } from '../../stats/stat-tiles';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Pill } from '../../ui/pill';
import { useNow } from '../../ui/use-now';
import { useWaits } from '../../waits/use-waits';
import { FavouritesCard } from './favourites-card';
import { FirstDay } from './first-day';
import { TeachCard } from './teach-card';
import { WaitingCard } from './waiting-card';

/** Today at a glance, behind the toolbar icon. */
export function PopupScreen() {
  const { t } = useTranslation();
  const now = useNow();
  // The figures only depend on the time in steps: late waits are judged anew every ten seconds.
  const step = Math.floor(now / (minute / 6));
  const figures = useLiveQuery(() => today(Date.now()), [step]);
  const waits = useWaits();
  const member = useMember();
  const sites = useReadySites();
  const needsHost = sites !== undefined && sites.length === 0;
  const quiet = figures !== undefined && figures.received === 0 && figures.phrasesUsed === 0;
  const openOptions = () => void browser.runtime.openOptionsPage().then(() => window.close());
  const openWindow = () => void ask('window', null).then(() => window.close());
  return (
    <main className="w-[372px] p-3">
      <header className="mb-2.5 flex items-center gap-2">
        <h1 className="min-w-0 flex-1 truncate font-semibold">
          {member ? t('stats:today', { name: member.name }) : t('stats:todayNobody')}
        </h1>
        <span title={t('stats:estimateHint')}>
          <Pill>{t('common:localEstimate')}</Pill>
        </span>
      </header>
      <div className="grid grid-cols-1 gap-2">
        <h2 className="sr-only">{t('stats:todayNobody')}</h2>
        {needsHost && <FirstDay needsHost />}
        {figures && <StatTiles today={figures} />}
        {quiet && !needsHost && <FirstDay needsHost={false} />}
        {figures && !quiet && (
          <>
            <Card
              title={t('stats:byHour')}
              aside={<span className="text-xs text-ink3">{t('stats:hourNow', { hour: hourOf(now) })}</span>}
            >
              <HourChart byHour={figures.byHour} hour={hourOf(now)} />
            </Card>
            <WaitingCard waits={waits} now={now} />
            <FavouritesCard favourites={figures.favourites} />
          </>
        )}
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
