import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { check } from '../../lib/guard/check';
import { randomId } from '../../lib/kernel/id';
import { markSent } from '../../lib/phrases/commands';
import { piecesOf } from '../../lib/phrases/pieces';
import { fillText } from '../../lib/phrases/variables-fill';
import { wordingMark } from '../../lib/phrases/wordings';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PageState } from '../../lib/sites/snapshot';
import { noteUse } from '../flow/note-use';
import { useMember, useWriter } from '../members/use-writer';
import type { Page } from '../screens/panel/use-page-link';
import { useLanguage } from '../settings/use-language';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { say, warn } from '../ui/toasts';
import { useAsking } from './use-asking';
import { useParts } from './use-parts';
import { usePreview } from './use-preview';
import { useSaid } from './use-said';
import { useValues } from './use-values';

/** A wording as it stands in the library, and with its values put in. */
interface Said {
  wording: string;
  filled: string;
}

/** Fills phrases into the page for the buyer that the panel shows, and says in words what became of it. */
export function useFill(
  page: Page,
  buyerKey: string | undefined,
  phrases: readonly Phrase[],
  /** See `useSuggestions`. */
  heard: () => string[],
) {
  const { t } = useTranslation();
  const member = useMember();
  const writer = useWriter();
  const language = useLanguage();
  const { view } = page;
  const { offerLong, offerRest, begin, ...parts } = useParts(page);
  const { wordingNow, wordingSure } = useSaid(view.site, buyerKey);
  const buyerId = view.open?.buyerId;
  const agent = member?.name ?? view.agent;
  const { read, valuesNow } = useValues(
    { buyer: view.open?.nick, agent, shop: view.shop, cards: view.cards },
    phrases,
  );

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
    async (phrase: Phrase, said: Said, replace: boolean): Promise<boolean> => {
      const pieces = piecesOf(said.filled, phrase.images);
      const [first, ...after] = pieces;
      const use = {
        id: randomId(),
        phraseId: phrase.id,
        buyerKey: buyerKey ?? null,
        shop: view.shop?.id ?? '',
        wording: wordingMark(said.wording),
        heard: heard(),
      };
      if (first?.kind !== 'text') {
        await begin(pieces, { buyerId, use });
        return true;
      }
      const { text } = first;
      const no = (words: string) => {
        warn(words);
        return false;
      };
      const copyOut = async (noBox: boolean) => {
        if (!(await copyToClipboard(text))) return no(t('phrases:refused_noBox'));
        sayCopied(text, noBox);
        offerRest(pieces, { buyerId, use });
        await noteUse(use, { kind: 'copied' }, writer);
        return true;
      };
      // Nobody knows whose box it is, so the agent pastes: never into a wrong one by our hand.
      if (buyerId === undefined || page.copies) return copyOut(false);
      const outcome = await page.fill(
        buyerId,
        text,
        replace,
        undefined,
        (edited) => void markSent(use.id, edited),
      );
      if (!outcome) return no(t('phrases:pageGone'));
      if (outcome.kind === 'refused' && outcome.reason === 'noBox') return copyOut(true);
      if (outcome.kind === 'refused' && outcome.limit !== undefined) {
        if (offerLong(text, outcome.limit, after, { buyerId, use })) return true;
      }
      if (outcome.kind === 'refused') return no(t(`phrases:refused_${outcome.reason}`));
      if (outcome.kind === 'copied') say(t('phrases:copied'));
      offerRest(pieces, { buyerId, use });
      await noteUse(use, outcome, writer);
      return true;
    },
    [
      page.fill,
      page.copies,
      buyerId,
      buyerKey,
      sayCopied,
      offerLong,
      offerRest,
      begin,
      view.shop?.id,
      writer,
      heard,
      t,
    ],
  );

  const { asking, ask, close } = useAsking(view);

  const fill = useCallback(
    async (phrase: Phrase, replace: boolean, answers?: ReadonlyMap<string, string>) => {
      if (buyerId === undefined && view.knowsOpen) return warn(t(`phrases:refused_${stopOf(view.page)}`));
      const wording = await wordingSure(phrase);
      const { parts: pieces, problems } = read({ code: phrase.code, text: wording });
      const filled = fillText(pieces, valuesNow(), answers);
      if (problems.length > 0 || (!filled.ok && filled.error.unknown.length > 0)) {
        const names = problems.map(({ start, end }) => wording.slice(start, end)).join(' ');
        const strange = problems.every(({ id }) => id === 'unknown-variable');
        return warn(t(strange ? 'phrases:unknown' : 'phrases:wrong', { names }));
      }
      if (!filled.ok) return ask(phrase, replace, pieces, valuesNow());
      if (await put(phrase, { wording, filled: filled.value }, replace)) close();
    },
    [read, valuesNow, wordingSure, buyerId, view.knowsOpen, view.page, ask, close, put, t],
  );

  const preview = usePreview({ wordingNow, read, valuesNow, guardSites: view.guardSites });
  return { fill, preview, parts, asking, stopAsking: close };
}

/** What keeps a page without an open buyer from being filled. */
function stopOf(page: PageState) {
  const told = page === 'loggedOut' || page === 'kicked' || page === 'disconnected' || page === 'captcha';
  return told ? page : 'noBuyer';
}
