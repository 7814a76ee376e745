import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PageView, Said } from '../../lib/bridge/protocol';
import { second } from '../../lib/kernel/clock';
import { STAGES } from '../../lib/phrases/stages';
import { type Choices, featuresOf } from '../../lib/phrases/suggest/choices';
import { type Suggestion, suggest } from '../../lib/phrases/suggest/suggest';
import type { SuggestIndex } from '../../lib/phrases/suggest/suggest-index';
import { countMisfit } from '../../lib/phrases/suggest-commands';
import { choicesAt } from '../../lib/phrases/suggest-queries';
import type { Phrase } from '../../lib/records/phrase.record';
import { useSetting } from '../settings/use-setting';
import { useSuggestIndex } from './use-suggest-index';

export interface Suggestions {
  shown: readonly (Suggestion & { phrase: Phrase })[];
  /** What of the buyer's words may be counted with a phrase that is filled now. */
  heard: () => string[];
  /** This suggestion does not fit what the buyer wrote. */
  misfit: (phraseId: string) => void;
  /** Phrases that mean what an agent searched for in other words, such as 花呗 for 付款方式. */
  alike: (query: string) => readonly Phrase[];
}

interface Found {
  /** The talk and its words for which it was found. */
  key: string;
  suggestions: readonly Suggestion[];
}

/** A greeting, or words of the library alone, may be the beginning of a question: its next part is awaited. */
const settle = 1 * second;
/** … but not longer than this after the first part. */
const patience = 3 * second;
const nothing: Said = { texts: [], fresh: false };
/** What buyers are answered says nothing of what an agent means. */
const nobodys: Choices = new Map();
const silent: Found = { key: '', suggestions: [] };

const isSure = ([first]: readonly Suggestion[]) =>
  typeof first?.reason === 'object' && 'intent' in first.reason && first.reason.intent.aside !== true;

/** Who has written nothing yet is welcomed. */
const welcomes = (best: readonly Phrase[]): Suggestion[] =>
  best
    .filter(({ stage }) => stage === STAGES[0])
    .slice(0, 1)
    .map(({ id }) => ({ phraseId: id, reason: 'welcome' as const }));

/** Ms for which a mouse that rests over the panel may still be about to click. */
const rest = 2 * second;

/** Does the mouse move over the panel? Browsers may forget to tell that it left, so a mouse at rest counts as gone. */
function usePointed(): boolean {
  const [pointed, setPointed] = useState(false);
  useEffect(() => {
    const all = document.documentElement;
    const stop = new AbortController();
    const { signal } = stop;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => setPointed(false);
    const move = () => {
      setPointed(true);
      clearTimeout(timer);
      timer = setTimeout(leave, rest);
    };
    all.addEventListener('pointermove', move, { signal });
    all.addEventListener('pointerdown', move, { signal });
    all.addEventListener('pointerleave', leave, { signal });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
  return pointed;
}

async function find(index: SuggestIndex, { texts, fresh }: Said, best: readonly Phrase[]) {
  if (texts.length === 0) return fresh ? welcomes(best) : [];
  return suggest(texts, index, await choicesAt([...featuresOf(texts, index).keys()]));
}

/**
 * Phrases for what the open buyer wrote since the last answer. They do not change while the mouse moves over the panel, so
 * that nothing moves away under a click; another buyer's are taken away at once.
 * @param best the offered phrases, most used first
 */
export function useSuggestions(view: PageView, best: readonly Phrase[]): Suggestions {
  const wanted = useSetting('suggestions');
  const library = useSuggestIndex(best, wanted);
  const said = view.said ?? nothing;
  const talk = `${view.shop?.id}|${view.open?.buyerId}`;
  const key = wanted ? JSON.stringify([talk, said]) : '';
  const [found, setFound] = useState(silent);
  const [dropped, setDropped] = useState<readonly string[]>([]);
  const pointed = usePointed();
  const begun = useRef({ talk, at: 0 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of what was said
  useEffect(() => {
    if (!library || !wanted) return setFound(silent);
    const now = Date.now();
    if (begun.current.talk !== talk || now - begun.current.at > patience) begun.current = { talk, at: now };
    let timer: ReturnType<typeof setTimeout> | undefined;
    let off = false;
    void find(library.index, said, best).then((suggestions) => {
      if (off) return;
      const wait = isSure(suggestions)
        ? 0
        : Math.min(settle, Math.max(0, begun.current.at + patience - Date.now()));
      timer = setTimeout(() => setFound({ key, suggestions }), suggestions.length === 0 ? 0 : wait);
    });
    return () => {
      off = true;
      clearTimeout(timer);
    };
  }, [key, library]);

  const [shown, setShown] = useState(silent);
  const mine = JSON.stringify([talk]).slice(0, -1);
  const isOther = shown.key !== '' && !shown.key.startsWith(mine);
  useEffect(() => {
    // What was found for the buyer before is nobody's now; the new one's may still be looked for.
    if (!pointed || isOther) setShown(found.key.startsWith(mine) ? found : silent);
  }, [pointed, isOther, found, mine]);

  const heard = useCallback(
    () => (library && wanted ? [...featuresOf(said.texts, library.index).keys()] : []),
    [library, wanted, said],
  );
  const misfit = useCallback(
    (phraseId: string) => {
      setDropped((before) => [...before, key + phraseId]);
      void countMisfit(phraseId, heard(), Date.now());
    },
    [key, heard],
  );
  const byId = useMemo(() => new Map(best.map((phrase) => [phrase.id, phrase])), [best]);
  const alike = useCallback(
    (query: string) =>
      library
        ? suggest([query], library.index, nobodys).flatMap(({ phraseId }) => byId.get(phraseId) ?? [])
        : [],
    [library, byId],
  );
  return useMemo(() => {
    const rows = shown.suggestions.flatMap((suggestion) => {
      const phrase = byId.get(suggestion.phraseId);
      return phrase && !dropped.includes(key + phrase.id) ? [{ ...suggestion, phrase }] : [];
    });
    return { shown: isOther ? [] : rows, heard, misfit, alike };
  }, [shown, byId, dropped, key, isOther, heard, misfit, alike]);
}
