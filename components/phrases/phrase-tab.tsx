import { Plus } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeld } from '../../lib/kernel/key-combo';
import { foldersOf, inFolder } from '../../lib/phrases/folders';
import { frequentFirst } from '../../lib/phrases/frequent';
import { pinnedFirst } from '../../lib/phrases/offered';
import { STAGES, sortStages } from '../../lib/phrases/stages';
import type { Phrase } from '../../lib/records/phrase.record';
import { FlowBar } from '../flow/flow-bar';
import type { Page } from '../screens/panel/use-page-link';
import { useHotKeys } from '../settings/use-hotkeys';
import { IconButton } from '../ui/button';
import { Empty } from '../ui/empty';
import type { useNextBuyer } from '../waits/use-next-buyer';
import { FillIns } from './fill-ins';
import { nothingFound } from './found-phrases';
import { KeepSounds } from './keep-sounds';
import { newId } from './library/drafts';
import { PartsBar } from './parts-bar';
import { PastedImage } from './pasted-image';
import { PhraseList } from './phrase-list';
import { PhraseSheet } from './phrase-sheet';
import { textOf } from './phrase-text';
import { RushBoard } from './rush-board';
import { RushSwitch } from './rush-switch';
import { SearchBox } from './search-box';
import { StageChips } from './stage-chips';
import { SuggestStrip } from './suggest-strip';
import { useFill } from './use-fill';
import { useFound } from './use-found';
import { useHoldOn } from './use-hold-on';
import { useOffer } from './use-offer';
import { useOwnUses } from './use-own-uses';
import { usePalette } from './use-palette';
import { usePhraseKeys } from './use-phrase-keys';
import { usePhrases } from './use-phrases';
import { usePins } from './use-pins';
import { useRows } from './use-rows';
import type { RushMode } from './use-rush';
import { useSuggestions } from './use-suggestions';
import { useWished, type Wish } from './use-wished';

const common = '*';
const shown = 200;
const none: readonly Phrase[] = [];

/** Find a phrase and click it: it stands in the reply box. The fill keys take the first nine of what is shown. */
export function PhraseTab(props: {
  page: Page;
  buyerKey: string | undefined;
  rush: RushMode;
  urgent: ReturnType<typeof useNextBuyer>;
  /** Brings this tab to the front. */
  onShow: () => void;
  wish: Wish | undefined;
  onWishTaken: () => void;
}) {
  const { page, buyerKey, rush, urgent, onShow, wish, onWishTaken } = props;
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [stage, setStage] = useState(common);
  const search = useRef<HTMLInputElement>(null);
  const library = usePhrases();
  const phrases = library ?? none;
  const uses = useOwnUses();
  const { replace } = useHotKeys();
  const offer = useOffer(phrases, page.view);
  const offered = useMemo(() => offer(phrases), [offer, phrases]);
  const { pins, pin } = usePins();
  const [folder, setFolder] = useState('');
  const [editing, setEditing] = useState<string>();

  const searching = query.trim() !== '';
  const found = useFound({ library, offer, uses, query, eager: true });
  const best = useMemo(() => pinnedFirst(frequentFirst(offered, uses), pins), [offered, uses, pins]);
  const rushing = rush.on && !searching;

  const stages = useMemo(() => sortStages(offered.map((phrase) => phrase.stage)), [offered]);
  const folders = useMemo(() => foldersOf(offered, stage), [offered, stage]);
  const suggestions = useSuggestions(page.view, best);
  const { alike } = suggestions;
  const similar = useMemo(
    () => (searching && found.total === 0 ? alike(query) : none),
    [searching, found, alike, query],
  );
  const list = useMemo(() => {
    if (searching) return found.total === 0 ? similar : found.phrases;
    if (rushing) return best.slice(0, 9);
    return (stage === common ? best : pinnedFirst(inFolder(offered, stage, folder), pins)).slice(0, shown);
  }, [offered, found, similar, searching, rushing, stage, folder, best, pins]);
  const { rows, end } = useRows(
    rushing ? none : list,
    searching && found.total > 0 ? found.spans : nothingFound.spans,
  );
  const { fill, preview, parts, asking, stopAsking } = useFill(page, buyerKey, phrases, suggestions.heard);

  const toSearch = useCallback(() => {
    search.current?.focus();
    search.current?.select();
  }, []);
  // What an open form covers is not seen, so it has no keys.
  usePhraseKeys(page, editing === undefined ? list : none, { search: toSearch, fill, rush: rush.toggle });
  useHoldOn(page, best, fill);
  const partsOf = useCallback((phrase: Phrase) => preview(phrase).parts, [preview]);
  const reads = useCallback((phrase: Phrase) => textOf(partsOf(phrase)), [partsOf]);
  usePalette(page, { phrases: offered, best, seek: found.seek, alike, partsOf, fill, onShow });
  useWished(wish, onWishTaken, { phrases: library, partsOf, fill, onShow });

  if (editing !== undefined) {
    return (
      <PhraseSheet
        key={editing}
        phrase={phrases.find(({ id }) => id === editing)}
        phrases={phrases}
        stage={stage === common ? STAGES[0] : stage}
        onOpen={setEditing}
        onClose={() => setEditing(undefined)}
      />
    );
  }
  const inList = rows.some(({ phrase }) => phrase.id === asking?.phrase.id);
  const questions = asking && (
    <FillIns
      // Another buyer, other answers.
      key={asking.talk}
      asking={asking}
      buyerKey={buyerKey}
      copies={page.copies}
      onAnswer={(answers) => fill(asking.phrase, asking.replace, answers)}
      onClose={stopAsking}
    />
  );
  return (
    <div className="flex h-full flex-col">
      <KeepSounds phrases={phrases} />
      <PastedImage page={page} />
      <FlowBar {...{ page, buyerKey, phrases, best, fill }} quiet={searching || rushing} textOf={reads} />
      <SuggestStrip {...{ page, suggestions, fill }} quiet={searching || rushing} textOf={reads} />
      <div className="flex items-center gap-1">
        <SearchBox
          ref={search}
          value={query}
          onChange={setQuery}
          // What only means the same is looked at before it is filled.
          onEnter={() => list[0] && list !== similar && void fill(list[0], false)}
        />
        <RushSwitch rush={rush} />
      </div>
      {!searching && !rushing && (
        <div className="flex flex-none items-center gap-1">
          <div className="min-w-0 flex-1">
            <StageChips
              label={t('phrases:stages')}
              value={stage}
              onChange={(name) => {
                setStage(name);
                setFolder('');
              }}
              stages={[
                { id: common, label: t('phrases:common') },
                ...stages.map((name) => ({ id: name, label: name })),
              ]}
            />
          </div>
          <IconButton label={t('phrases:newPhrase')} onClick={() => setEditing(newId)}>
            <Plus size={16} aria-hidden />
          </IconButton>
        </div>
      )}
      {!searching && !rushing && folders.length > 0 && (
        <StageChips
          label={t('phrases:folders')}
          value={folder}
          onChange={setFolder}
          stages={[
            { id: '', label: t('phrases:allFolders') },
            ...folders.map((name) => ({ id: name, label: name })),
          ]}
        />
      )}
      {searching && (
        <p className="my-1.5 text-sm text-ink3">
          {similar.length > 0 ? t('phrases:similar') : t('phrases:results', { count: found.total })}
        </p>
      )}
      {parts.queue && (
        <PartsBar queue={parts.queue} onNext={() => void parts.fillNext()} onDrop={parts.drop} />
      )}
      {asking && !inList && (
        <ul className="mt-2">
          <li className="mb-1.5 truncate rounded-t-lg border border-brand bg-card px-2.5 py-1 font-bold">
            {asking.phrase.title}
          </li>
          {questions}
        </ul>
      )}
      {rushing && (
        <RushBoard
          phrases={list}
          textOf={reads}
          urgent={urgent}
          copies={page.copies}
          onPoint={rush.point}
          onFill={(phrase, press) => void fill(phrase, isHeld(press, replace))}
        />
      )}
      <PhraseList
        phrases={phrases}
        rows={rows}
        end={end}
        preview={preview}
        pins={pins}
        copies={page.copies}
        hidden={rushing}
        questions={asking && { phraseId: asking.phrase.id, form: questions }}
        onFill={fill}
        onPin={pin}
        onEdit={setEditing}
        onPoint={rush.point}
      />
      {library?.length === 0 && <Empty title={t('phrases:empty')}>{t('phrases:emptyHint')}</Empty>}
      {searching && list.length === 0 && (
        <Empty title={t('phrases:none', { query })}>{t('phrases:noneHint')}</Empty>
      )}
    </div>
  );
}
