import { useTranslation } from 'react-i18next';
import { rawDump, type StoreState } from '../../lib/store/open';
import { Button } from '../ui/button';
import { downloadFile } from '../ui/download-file';

/** Says why there is no data, and what to do; nothing is lost. */
export function StoreTrouble({ state }: { state: Exclude<StoreState, { kind: 'open' }> }) {
  const { t } = useTranslation();
  const failed = state.kind === 'upgradeFailed';
  return (
    <main className="m-3 rounded-lg border border-late bg-late-soft p-3" role="alert">
      <h1 className="font-semibold text-late">{t(failed ? 'upgradeFailed' : 'openFailed')}</h1>
      <p className="my-1">{t(failed ? 'upgradeFailedWhy' : 'openFailedWhy')}</p>
      <p className="mb-2 text-xs break-all text-ink2">{state.error}</p>
      <div className="flex gap-2">
        <Button onClick={() => location.reload()}>{t('retry')}</Button>
        {failed && (
          <Button onClick={async () => downloadFile('huabian-raw.json', 'application/json', await rawDump())}>
            {t('exportRaw')}
          </Button>
        )}
      </div>
    </main>
  );
}
