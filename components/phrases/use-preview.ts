import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardHit } from '../../lib/guard/rules';
import { minute } from '../../lib/kernel/clock';
import { bubblesOf } from '../../lib/phrases/bubbles';
import { type Period, periodOf } from '../../lib/phrases/period';
import type { Part } from '../../lib/phrases/variables';
import type { FillValues } from '../../lib/phrases/variables-fill';
import type { Phrase } from '../../lib/records/phrase.record';
import { useGuard } from '../guard/use-rules';
import { useLanguage } from '../settings/use-language';
import type { ShownPart } from './phrase-text';
import { lapseIn, shownParts } from './shown-parts';

/** How a phrase reads now, and what is to be known before it is filled. */
export interface Preview {
  parts: readonly ShownPart[];
  /** One of the shop's values in it has ended or not yet begun: the card turns grey. */
  lapse: ReturnType<typeof lapseIn>;
  hit: GuardHit | undefined;
  /** As how many messages it is sent. */
  bubbles: number;
  period: Period;
}

/** Hours and days, in whatever zone, begin with one of these. */
const quarter = 15 * minute;

/** Previews of phrases: the same object for the same phrase until something that stands in it may read otherwise. */
export function usePreview(options: {
  wordingNow: (phrase: Phrase) => string;
  read: (phrase: { code: string; text: string }) => { parts: readonly Part[] };
  valuesNow: () => FillValues;
  guardSites: readonly string[];
}): (phrase: Phrase) => Preview {
  const { wordingNow, read, valuesNow, guardSites } = options;
  const { t } = useTranslation();
  const language = useLanguage();
  const guard = useGuard();
  const time = Math.floor(Date.now() / quarter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: values and periods change with the time
  return useMemo(() => {
    const values = valuesNow();
    const now = Date.now();
    const known = new WeakMap<Phrase, Preview>();
    const draw = (phrase: Phrase): Preview => {
      const wording = wordingNow(phrase);
      const bubbles = bubblesOf(wording);
      const { parts } = read({ code: phrase.code, text: bubbles.join(' ┆ ') });
      return {
        parts: shownParts(parts, values, language, t),
        lapse: lapseIn(parts, values),
        hit: guard.check(wording, { sites: guardSites }).hits[0],
        bubbles: bubbles.length,
        period: periodOf(phrase, now),
      };
    };
    return (phrase) => {
      const drawn = known.get(phrase) ?? draw(phrase);
      known.set(phrase, drawn);
      return drawn;
    };
  }, [wordingNow, read, valuesNow, guardSites, guard, language, t, time]);
}
