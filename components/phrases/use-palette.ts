import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PageToPanel, PaletteRow } from '../../lib/bridge/protocol';
import type { Phrase } from '../../lib/records/phrase.record';
import type { Page } from '../screens/panel/use-page-link';
import { callFocus } from './call-focus';
import type { FoundPhrases } from './found-phrases';
import { type ShownPart, textOf } from './phrase-text';

type Sought = Extract<PageToPanel, { t: 'seek' }>;

/** As many as there are keys for. */
const rows = 9;
/** Enough of a text to know it by; the page gets no more of it before it is filled. */
const textLength = 80;

/** Answers the palette in the page's reply box: what it finds, and the phrase that was chosen there. */
export function usePalette(
  page: Page,
  library: {
    /** All that are offered. */
    phrases: readonly Phrase[];
    /** Most used first. */
    best: readonly Phrase[];
    seek: (query: string, limit: number) => FoundPhrases;
    /** Those that mean what was typed, where no word of it is found. */
    alike: (query: string) => readonly Phrase[];
    partsOf: (phrase: Phrase) => readonly ShownPart[];
    fill: (phrase: Phrase, replace: boolean) => Promise<void>;
    /** Brings the phrases to the front of the panel. */
    onShow: () => void;
  },
): void {
  const { onPalette, send, view } = page;
  const { phrases, best, seek, alike, partsOf, fill, onShow } = library;
  const { collapsed } = view.place;
  const [questioned, setQuestioned] = useState<Phrase>();
  const asking = useRef<Sought>(undefined);
  const endCall = useRef(() => {});
  useEffect(() => () => endCall.current(), []);

  const answer = useCallback(
    ({ id, query }: Sought) => {
      const rowOf = (phrase: Phrase, marks: PaletteRow['marks']): PaletteRow => {
        const text = textOf(partsOf(phrase)).replace(/\s+/g, ' ');
        return {
          id: phrase.id,
          title: phrase.title,
          code: phrase.code,
          text: text.slice(0, textLength),
          marks,
        };
      };
      const blank = query === '';
      const { phrases: hits, total, spans } = seek(query, rows);
      const found = blank ? best.slice(0, rows) : total > 0 ? hits : alike(query).slice(0, rows);
      const marksOf = (index: number): PaletteRow['marks'] =>
        blank
          ? []
          : spans(index)
              .filter(({ field }) => field === 'title')
              .map(({ start, end }) => [start, end] as [number, number])
              .sort(([a], [b]) => a - b);
      const shown = found.map((phrase, index) => rowOf(phrase, marksOf(index)));
      send({ t: 'found', id, rows: shown, total: blank ? best.length : total });
    },
    [send, best, seek, alike, partsOf],
  );

  // Who types at once asks before the library was read, or before a new phrase can be heard: answered again then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another library gives another answer
  useEffect(() => {
    if (asking.current) answer(asking.current);
  }, [seek, best, alike]);

  useLayoutEffect(() => {
    return onPalette((asked) => {
      if (asked.t === 'seek') {
        asking.current = asked;
        return answer(asked);
      }
      asking.current = undefined;
      const phrase = phrases.find(({ id }) => id === asked.phraseId);
      if (!phrase) return;
      if (!partsOf(phrase).some(({ kind }) => kind === 'asked')) return void fill(phrase, false);
      // What it asks stands in the panel, and so must the focus.
      onShow();
      if (collapsed) send({ t: 'place', place: { collapsed: false } });
      endCall.current();
      endCall.current = callFocus(send);
      setQuestioned(phrase);
    });
  }, [onPalette, send, phrases, answer, partsOf, fill, onShow, collapsed]);

  useEffect(() => {
    if (!questioned || collapsed) return;
    setQuestioned(undefined);
    void fill(questioned, false);
  }, [questioned, collapsed, fill]);
}
