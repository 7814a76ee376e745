import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { check } from '../../lib/guard/check';
import { countUse } from '../../lib/phrases/commands';
import { fillText } from '../../lib/phrases/variables-fill';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PageState } from '../../lib/sites/snapshot';
import { useMember, useWriter } from '../members/use-writer';
import type { Page } from '../screens/panel/use-page-link';
import { useLanguage } from '../settings/use-language';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { say, warn } from '../ui/toasts';
import { lapseIn, shownParts } from './shown-parts';
import { useAsking } from './use-asking';
import { useParts } from './use-parts';
import { useValues } from './use-values';

/** Fills phrases into the page for the buyer that the panel shows, and says in words what became of it. */
export function useFill(page: Page, buyerKey: string | undefined, phrases: readonly Phrase[]) {
  const { t } = useTranslation();
  const member = useMember();
  const writer = useWriter();
  const language = useLanguage();
  const { view } = page;
  const { offer, ...parts } = useParts(page);
  const buyerId = view.open?.buyerId;
  const agent = member?.name ?? view.agent;
  const { read, valuesNow } = useValues({ buyer: view.open?.nick, agent, shop: view.shop }, phrases);

  /** Beside a desktop client nothing watches the send key, so the red line is told here. */
  const sayCopied = useCallback(
    (text: string, noBox: boolean) => {
      if (noBox) return say(t('phrases:copiedNoBox'));
      if (!page.copies) return say(t('phrases:copiedUnknown'));
      const red = check(text, { sites: view.guardSites }).hits.find(({ level }) => level === 'red');
      if (!red) return say(t('phrases:copiedForClient'));
      const reason = red.reason[language];
      warn(t('phrases:copiedRed', { text: text.slice(red.start, red.end), reason }));
    },
    [page.copies, view.guardSites, language, t],
  );

  /** @returns whether the text is on its way to this buyer; what keeps it back was said */
  const put = useCallback(
    async (phrase: Phrase, text: string, replace: boolean): Promise<boolean> => {
      const use = { phraseId: phrase.id, buyerKey: buyerKey ?? null, shop: view.shop?.id ?? '' };
      const no = (words: string) => {
        warn(words);
        return false;
      };
      const copyOut = async (noBox: boolean) => {
        if (!(await copyToClipboard(text))) return no(t('phrases:refused_noBox'));
        sayCopied(text, noBox);
        await countUse(use, { kind: 'copied' }, writer);
        return true;
      };
      // Nobody knows whose box it is, so the agent pastes: never into a wrong one by our hand.
      if (buyerId === undefined || page.copies) return copyOut(false);
      const outcome = await page.fill(buyerId, text, replace);
      if (!outcome) return no(t('phrases:pageGone'));
      if (outcome.kind === 'refused' && outcome.reason === 'noBox') return copyOut(true);
      if (outcome.kind === 'refused' && outcome.limit !== undefined) {
        if (offer(text, { buyerId, limit: outcome.limit, use })) return true;
      }
      if (outcome.kind === 'refused') return no(t(`phrases:refused_${outcome.reason}`));
      if (outcome.kind === 'copied') say(t('phrases:copied'));
      await countUse(use, outcome, writer);
      return true;
    },
    [page.fill, page.copies, buyerId, buyerKey, sayCopied, offer, view.shop?.id, writer, t],
  );

  const { asking, ask, close } = useAsking(view);

  const fill = useCallback(
    async (phrase: Phrase, replace: boolean, answers?: ReadonlyMap<string, string>) => {
      if (buyerId === undefined && view.knowsOpen) return warn(t(`phrases:refused_${stopOf(view.page)}`));
      const { parts: pieces, problems } = read(phrase);
      const filled = fillText(pieces, valuesNow(), answers);
      if (problems.length > 0 || (!filled.ok && filled.error.unknown.length > 0)) {
        const names = problems.map(({ start, end }) => phrase.text.slice(start, end)).join(' ');
        const strange = problems.every(({ id }) => id === 'unknown-variable');
        return warn(t(strange ? 'phrases:unknown' : 'phrases:wrong', { names }));
      }
      if (!filled.ok) return ask(phrase, replace, pieces, valuesNow());
      if (await put(phrase, filled.value, replace)) close();
    },
    [read, valuesNow, buyerId, view.knowsOpen, view.page, ask, close, put, t],
  );

  // Drawn up once for all cards of this drawing.
  const shown = valuesNow();
  const preview = (phrase: Phrase) => {
    const { parts: pieces } = read(phrase);
    return {
      parts: shownParts(pieces, shown, language, t),
      lapse: lapseIn(pieces, shown),
      hit: check(phrase.text, { sites: view.guardSites }).hits[0],
    };
  };
  return { fill, preview, parts, asking, stopAsking: close };
}

/** What keeps a page without an open buyer from being filled. */
function stopOf(page: PageState) {
  const told = page === 'loggedOut' || page === 'kicked' || page === 'disconnected' || page === 'captcha';
  return told ? page : 'noBuyer';
}
