import { useLiveQuery } from 'dexie-react-hooks';
import { Fragment, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../../lib/kernel/clock';
import { frequentFirst } from '../../lib/phrases/frequent';
import { allPhrases, countUses } from '../../lib/phrases/queries';
import { sortStages } from '../../lib/phrases/stages';
import type { Phrase } from '../../lib/records/phrase.record';
import type { Page } from '../screens/panel/use-page-link';
import { Empty } from '../ui/empty';
import { FillIns } from './fill-ins';
import { KeepSounds } from './keep-sounds';
import { PartsBar } from './parts-bar';
import { PastedImage } from './pasted-image';
import { PhraseCard } from './phrase-card';
import { SearchBox } from './search-box';
import { StageChips } from './stage-chips';
import { useFill } from './use-fill';
import { noSpans, useFound } from './use-found';
import { useGrowing } from './use-growing';

const common = '*';
const shown = 200;
const none: Phrase[] = [];
const noUses = new Map<string, number>();

/** Find a phrase and click it: it stands in the reply box. Alt+1…9 take the first nine of what is shown. */
export function PhraseTab({ page, buyerKey }: { page: Page; buyerKey: string | undefined }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [stage, setStage] = useState(common);
  const search = useRef<HTMLInputElement>(null);
  const phrases = useLiveQuery(allPhrases, []) ?? none;
  // Counted when the panel opens, not live: a list that re-sorts under the mouse costs more than it gives.
  const [since] = useState(() => Date.now() - 30 * day);
  const usage = useLiveQuery(() => countUses(since), [since]) ?? noUses;
  const [frozen, setFrozen] = useState(noUses);
  useEffect(() => {
    setFrozen((before) => (before.size === 0 ? usage : before));
  }, [usage]);

  const searching = query.trim() !== '';
  const found = useFound({ phrases, uses: frozen, query, eager: true });
  const list = useMemo(() => {
    if (searching) return found.phrases;
    if (stage !== common) return phrases.filter((phrase) => phrase.stage === stage).slice(0, shown);
    return frequentFirst(phrases, frozen).slice(0, shown);
  }, [phrases, found, searching, stage, frozen]);
  const { rows, end } = useGrowing(list);

  const stages = useMemo(() => sortStages(phrases.map((phrase) => phrase.stage)), [phrases]);
  const { fill, preview, parts, asking, stopAsking } = useFill(page, buyerKey, phrases);

  // In the commit itself: a key pressed the moment the list stands must not be lost.
  useLayoutEffect(
    () =>
      page.onHotKey((key) => {
        if (key === 'search') {
          search.current?.focus();
          search.current?.select();
          return;
        }
        const phrase = list[key - 1];
        if (phrase) void fill(phrase, false);
      }),
    [page.onHotKey, list, fill],
  );

  return (
    <div className="flex h-full flex-col">
      <KeepSounds phrases={phrases} />
      <PastedImage page={page} />
      <SearchBox
        ref={search}
        value={query}
        onChange={setQuery}
        onEnter={() => list[0] && void fill(list[0], false)}
      />
      {!searching && (
        <StageChips
          label={t('phrases:stages')}
          value={stage}
          onChange={setStage}
          stages={[
            { id: common, label: t('phrases:common') },
            ...stages.map((name) => ({ id: name, label: name })),
          ]}
        />
      )}
      {searching && (
        <p className="my-1.5 text-sm text-ink3">{t('phrases:results', { count: found.total })}</p>
      )}
      {parts.long && <PartsBar long={parts.long} onNext={() => void parts.fillNext()} onDrop={parts.drop} />}
      <ul className="min-h-0 flex-1 overflow-y-auto pb-2" data-testid="phrases">
        {rows.map((phrase, index) => (
          <Fragment key={phrase.id}>
            <PhraseCard
              phrase={phrase}
              hotKey={index < 9 ? index + 1 : undefined}
              copies={page.copies}
              spans={searching ? found.spans(index) : noSpans}
              {...preview(phrase)}
              onFill={(replace) => void fill(phrase, replace)}
            />
            {asking?.phrase.id === phrase.id && (
              <FillIns
                // Another buyer, other answers.
                key={asking.talk}
                asking={asking}
                buyerKey={buyerKey}
                copies={page.copies}
                onAnswer={(answers) => fill(phrase, asking.replace, answers)}
                onClose={stopAsking}
              />
            )}
          </Fragment>
        ))}
        <li ref={end} aria-hidden />
      </ul>
      {phrases.length === 0 && <Empty title={t('phrases:empty')}>{t('phrases:emptyHint')}</Empty>}
      {searching && list.length === 0 && (
        <Empty title={t('phrases:none', { query })}>{t('phrases:noneHint')}</Empty>
      )}
    </div>
  );
}
