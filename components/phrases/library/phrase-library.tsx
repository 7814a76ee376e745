import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { movePhrase } from '../../../lib/phrases/commands';
import { STAGES, sortStages } from '../../../lib/phrases/stages';
import { useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { KeepSounds } from '../keep-sounds';
import { newId, useDrafts } from './drafts';
import { EditPhrase } from './edit-phrase';
import { ImportDialog } from './import-dialog';
import { LibraryBar } from './library-bar';
import { newOrders } from './new-orders';
import { NewPhrase } from './new-phrase';
import { KnowOwnNames } from './own-names';
import { PhraseTable } from './phrase-table';
import { StageChips } from './stage-chips';
import { useDelete } from './use-delete';
import { useLibrary } from './use-library';
import { useStarter } from './use-starter';
import { useUnsavedGuard } from './use-unsaved-guard';

/** Options → 话术: the table at the left, the edit pane at the right. */
export function PhraseLibrary() {
  const { t } = useTranslation();
  const writer = useWriter();
  const [query, setQuery] = useState('');
  const [stage, setStage] = useState('');
  const [openId, setOpenId] = useState<string>();
  const [importing, setImporting] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { phrases, listed, stages, uses } = useLibrary(query, stage);
  const drafts = useDrafts();
  const restoreStarter = useStarter(phrases ?? []);
  const remove = useDelete();
  useUnsavedGuard();
  const choose = useCallback((id: string, on: boolean) => {
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  }, []);
  if (!phrases) return null;

  // What is chosen but no longer listed must not be deleted unseen.
  const selected = new Set(listed.filter(({ id }) => chosen.has(id)).map(({ id }) => id));
  const open = phrases.find(({ id }) => id === openId);
  const searching = query.trim() !== '';
  const knownStages = sortStages([...STAGES, ...stages]);
  const move = async (from: number, to: number) => {
    for (const { id, order } of newOrders(listed, from, to)) await movePhrase(id, order, writer);
  };
  const removeAll = async (ids: string[]) => {
    await remove(ids);
    setChosen(new Set());
  };
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_380px] max-[1180px]:grid-cols-[minmax(0,1fr)_320px]">
      <section className="flex min-h-0 flex-col px-4 pt-3.5">
        {phrases && <KeepSounds phrases={phrases} />}
        <LibraryBar
          phrases={phrases}
          query={query}
          onQuery={setQuery}
          onImport={() => setImporting(true)}
          onNew={() => setOpenId(newId)}
        />
        <div className="my-2 flex min-h-7 items-center gap-2">
          {selected.size === 0 ? (
            <StageChips stages={stages} stage={stage} onStage={setStage} />
          ) : (
            <>
              <b className="font-semibold">{t('library:selected', { count: selected.size })}</b>
              <Button look="danger" onClick={() => void removeAll([...selected])}>
                {t('common:delete')}
              </Button>
              <Button look="quiet" onClick={() => setChosen(new Set())}>
                {t('library:unselect')}
              </Button>
            </>
          )}
        </div>
        <div className="-mr-4 min-h-0 flex-1 overflow-y-auto pr-4">
          {listed.length > 0 && (
            <KnowOwnNames>
              <PhraseTable
                key={stage}
                phrases={listed}
                uses={uses}
                openId={openId}
                unsaved={new Set(drafts.keys())}
                selected={selected}
                sortable={!searching}
                onOpen={setOpenId}
                onSelect={choose}
                onSelectAll={(on) => setChosen(new Set(on ? listed.map(({ id }) => id) : []))}
                onMove={(from, to) => void move(from, to)}
              />
            </KnowOwnNames>
          )}
          {listed.length === 0 && searching && (
            <Empty title={t('library:none', { query })}>{t('library:noneHint')}</Empty>
          )}
          {listed.length === 0 && !searching && phrases.length > 0 && (
            <Empty title={t('library:noneInStage', { stage })} />
          )}
          {phrases.length === 0 && <Empty title={t('library:empty')}>{t('library:emptyHint')}</Empty>}
        </div>
        <footer className="flex items-center gap-3 border-t border-line py-1.5 text-sm text-ink3">
          <span className="flex-1 tabular-nums" role="status">
            {searching || stage !== ''
              ? t('library:found', { count: listed.length })
              : t('library:total', { count: phrases.length })}
            {listed.length > 1 && !searching && ` · ${t('library:dragHint')}`}
          </span>
          <Button look="quiet" className="text-sm" onClick={() => void restoreStarter()}>
            {t('library:starter')}
          </Button>
        </footer>
      </section>
      <aside className="min-h-0 overflow-y-auto border-l border-line px-4 py-3.5">
        {openId === newId && (
          <NewPhrase
            phrases={phrases}
            stages={knownStages}
            stage={stage || (STAGES[0] as string)}
            onDone={setOpenId}
          />
        )}
        {open && (
          <EditPhrase
            key={open.id}
            phrase={open}
            phrases={phrases}
            stages={knownStages}
            onDelete={() => void removeAll([open.id])}
          />
        )}
        {!open && openId !== newId && <Empty title={t('library:pick')}>{t('library:pickHint')}</Empty>}
      </aside>
      <ImportDialog open={importing} onClose={() => setImporting(false)} />
    </div>
  );
}
