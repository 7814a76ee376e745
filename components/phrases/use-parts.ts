import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countUse } from '../../lib/phrases/commands';
import { splitText } from '../../lib/phrases/split';
import { useWriter } from '../members/use-writer';
import type { Page } from '../screens/panel/use-page-link';
import { warn } from '../ui/toasts';

/** A text that the box does not take at once, and how much of it was filled. */
export interface LongText {
  buyerId: string;
  parts: string[];
  limit: number;
  done: number;
  use: Parameters<typeof countUse>[0];
}

/** Fills a text that is too long for the box part by part; the agent sends each. */
export function useParts(page: Page) {
  const { t } = useTranslation();
  const writer = useWriter();
  const [long, setLong] = useState<LongText>();

  /** @returns false when the text would fit, were the box empty */
  const offer = useCallback((text: string, rest: Omit<LongText, 'parts' | 'done'>) => {
    const parts = splitText(text, rest.limit);
    if (parts.length > 1) setLong({ ...rest, parts, done: 0 });
    return parts.length > 1;
  }, []);

  const fillNext = async () => {
    const part = long?.parts[long.done];
    if (!long || part === undefined) return;
    const outcome = await page.fill(long.buyerId, part, false);
    if (!outcome) return warn(t('phrases:pageGone'));
    if (outcome.kind === 'refused') {
      return warn(
        outcome.reason === 'tooLong' ? t('phrases:partWaits') : t(`phrases:refused_${outcome.reason}`),
      );
    }
    const done = long.done + 1;
    setLong(done < long.parts.length ? { ...long, done } : undefined);
    if (long.done === 0) await countUse(long.use, outcome, writer);
  };

  const mine = long?.buyerId === page.view.open?.buyerId ? long : undefined;
  return { long: mine, offer, fillNext, drop: () => setLong(undefined) };
}
