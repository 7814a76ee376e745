import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LibraryFilter, wholeLibrary } from '../../../lib/phrases/library-filter';
import { STAGES, sortStages } from '../../../lib/phrases/stages';
import { LeadsLine, useMayLead } from '../../members/leads-only';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { warn } from '../../ui/toasts';
import { KeepSounds } from '../keep-sounds';
import { useMayEdit } from '../use-may-edit';
import { BulkBar } from './bulk-bar';
import { newId, useDrafts } from './drafts';
import { DuplicatesDialog } from './duplicates-dialog';
import { EditPhrase } from './edit-phrase';
import { FilterBar } from './filter-bar';
import { ImportDialog } from './import-dialog';
import { LibraryBar } from './library-bar';
import { LibraryEmpty } from './library-empty';
import { NewPhrase } from './new-phrase';
import { KnowOwnNames } from './own-names';
import { PhraseTable } from './phrase-table';
import { StageChips } from './stage-chips';
import { useBulk } from './use-bulk';
import { useDelete } from './use-delete';
import { useLibrary } from './use-library';
import { useSelection } from './use-selection';
import { useStarter } from './use-starter';
import { useUnsavedGuard } from './use-unsaved-guard';

/** Options → 话术: the table at the left, the edit pane at the right. */
export function PhraseLibrary() {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<LibraryFilter>(wholeLibrary);
  const [openId, setOpenId] = useState<string>();
  const [dialog, setDialog] = useState<'import' | 'duplicates'>();
  const library = useLibrary(query, filter);
  const { phrases, byId, listed, stages, tags, counts, uses, duplicates } = library;
  const selection = useSelection(listed);
  const bulk = useBulk();
  const drafts = useDrafts();
  const restoreStarter = useStarter(phrases ?? []);
  const remove = useDelete();
  const leads = useMayLead();
  const mayEdit = useMayEdit();
  useUnsavedGuard();
  if (!phrases) return null;

  const open = byId.get(openId ?? '');
  const searching = query.trim() !== '';
  const whole = !searching && listed.length === phrases.length;
  const chosen = selection.ids.size === 0 ? [] : listed.filter(({ id }) => selection.ids.has(id));
  const knownStages = sortStages([...STAGES, ...stages]);
  const mayEditAll = (ids: readonly string[]) =>
    ids.every((id) => {
      const phrase = byId.get(id);
      return phrase === undefined || mayEdit(phrase);
    });
  const removeAll = async (ids: string[]) => {
    if (!mayEditAll(ids)) return warn(t('members:leadsPhrases'));
    await remove(ids);
    selection.all(false);
  };
  const find = () => {
    setDialog('duplicates');
    if (!duplicates.groups) duplicates.search();
  };
  return (
    <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)_380px] max-[1180px]:grid-cols-[minmax(0,1fr)_320px]">
      <section className="flex min-h-0 flex-col px-4 pt-3.5">
        <KeepSounds phrases={phrases} />
        <LeadsLine words="leadsPhrases" />
        <LibraryBar
          phrases={phrases}
          query={query}
          onQuery={setQuery}
          onImport={() => setDialog('import')}
          onNew={() => setOpenId(newId)}
        />
        <div className="my-2 grid gap-1.5">
          <StageChips
            stages={stages}
            stage={filter.stage}
            onStage={(stage) => setFilter({ ...filter, stage, folder: '' })}
          />
          {chosen.length === 0 && !bulk.progress ? (
            <FilterBar
              phrases={phrases}
              filter={filter}
              tags={tags}
              counts={counts}
              onFilter={setFilter}
              onFinder={find}
            />
          ) : (
            <BulkBar
              chosen={chosen}
              listed={listed.length}
              phrases={phrases}
              stages={knownStages}
              progress={bulk.progress}
              readOnly={!chosen.every(mayEdit)}
              onOrder={(order) => bulk.run(chosen, order)}
              onDelete={() => void removeAll(chosen.map(({ id }) => id))}
              onClear={() => selection.all(false)}
            />
          )}
        </div>
        <div className="min-h-0 flex-1">
          {listed.length > 0 ? (
            <KnowOwnNames>
              <PhraseTable
                key={JSON.stringify(filter)}
                phrases={listed}
                stages={knownStages}
                uses={uses}
                openId={openId}
                unsaved={new Set(drafts.keys())}
                selection={selection}
                sortable={leads === true && !searching && filter.state !== 'duplicate'}
                mayEdit={mayEdit}
                onOpen={setOpenId}
                onDelete={(id) => void removeAll(chosen.length > 0 ? [...selection.ids] : [id])}
                onMove={(from, to) => void bulk.place(listed, from, to)}
              />
            </KnowOwnNames>
          ) : (
            <LibraryEmpty isEmpty={phrases.length === 0} query={query.trim()} filter={filter} />
          )}
        </div>
        <footer className="flex items-center gap-3 border-t border-line py-1.5 text-sm text-ink3">
          <span className="min-w-0 flex-1 truncate tabular-nums" role="status">
            {whole
              ? t('library:total', { count: phrases.length })
              : t('library:found', { count: listed.length })}
            {listed.length > 1 && ` · ${t('table:keys')}`}
          </span>
          {leads && (
            <Button look="quiet" className="text-sm" onClick={() => void restoreStarter()}>
              {t('library:starter')}
            </Button>
          )}
        </footer>
      </section>
      <aside className="min-h-0 overflow-y-auto border-l border-line px-4 py-3.5">
        {openId === newId && (
          <NewPhrase
            phrases={phrases}
            stages={knownStages}
            stage={filter.stage || STAGES[0]}
            onDone={setOpenId}
          />
        )}
        {open && (
          <EditPhrase
            key={open.id}
            phrase={open}
            phrases={phrases}
            stages={knownStages}
            mayEdit={mayEdit(open)}
            onDelete={() => void removeAll([open.id])}
            onCopied={setOpenId}
          />
        )}
        {!open && openId !== newId && <Empty title={t('library:pick')}>{t('library:pickHint')}</Empty>}
      </aside>
      <ImportDialog open={dialog === 'import'} onClose={() => setDialog(undefined)} />
      <DuplicatesDialog
        open={dialog === 'duplicates'}
        duplicates={duplicates}
        byId={byId}
        uses={uses}
        mayMerge={mayEditAll}
        onShow={() => {
          setFilter({ ...wholeLibrary, state: 'duplicate' });
          setDialog(undefined);
        }}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}
