import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { check } from '../../lib/guard/check';
import { hourOf } from '../../lib/kernel/day-window';
import { countUse } from '../../lib/phrases/commands';
import { greeting } from '../../lib/phrases/greeting';
import { fillText, parseText, VARIABLES, type VariableValues } from '../../lib/phrases/variables';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PageState } from '../../lib/sites/snapshot';
import { useMember, useWriter } from '../members/use-writer';
import type { Page } from '../screens/panel/use-page-link';
import { useLanguage } from '../settings/use-language';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { say, warn } from '../ui/toasts';
import type { ShownPart } from './phrase-text';
import { useParts } from './use-parts';

/** Fills phrases into the page for the buyer that the panel shows, and says in words what became of it. */
export function useFill(page: Page, buyerKey: string | undefined) {
  const { t } = useTranslation();
  const member = useMember();
  const writer = useWriter();
  const language = useLanguage();
  const { view } = page;
  const { offer, ...parts } = useParts(page);
  const buyerId = view.open?.buyerId;
  const nick = view.open?.nick;
  const shop = view.shop?.name;
  const agent = member?.name ?? view.agent;

  /** Drawn up anew for every use: a panel that stands open all day must not say good morning in the evening. */
  const valuesNow = useCallback(
    (): VariableValues => ({ buyer: nick, agent, shop, greeting: greeting(hourOf(Date.now())) }),
    [nick, agent, shop],
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

  const fill = useCallback(
    async (phrase: Phrase, replace: boolean) => {
      if (buyerId === undefined && view.knowsOpen) return warn(t(`phrases:refused_${stopOf(view.page)}`));
      const filled = fillText(parseText(phrase.text).parts, valuesNow());
      if (!filled.ok) {
        const { missing, unknown } = filled.error;
        const names = missing.map((name) => t(`phrases:variable_${name}`)).join('、');
        return warn(
          missing.length > 0
            ? t('phrases:missing', { names })
            : t('phrases:unknown', { names: unknown.join(' ') }),
        );
      }
      const use = { phraseId: phrase.id, buyerKey: buyerKey ?? null, shop: view.shop?.id ?? '' };
      const copyOut = async (noBox: boolean) => {
        if (!(await copyToClipboard(filled.value))) return warn(t('phrases:refused_noBox'));
        sayCopied(filled.value, noBox);
        await countUse(use, { kind: 'copied' }, writer);
      };
      // Nobody knows whose box it is, so the agent pastes: never into a wrong one by our hand.
      if (buyerId === undefined || page.copies) return copyOut(false);
      const outcome = await page.fill(buyerId, filled.value, replace);
      if (!outcome) return warn(t('phrases:pageGone'));
      if (outcome.kind === 'refused' && outcome.reason === 'noBox') return copyOut(true);
      if (outcome.kind === 'refused' && outcome.limit !== undefined) {
        if (offer(filled.value, { buyerId, limit: outcome.limit, use })) return;
      }
      if (outcome.kind === 'refused') return warn(t(`phrases:refused_${outcome.reason}`));
      if (outcome.kind === 'copied') say(t('phrases:copied'));
      await countUse(use, outcome, writer);
    },
    [
      page.fill,
      page.copies,
      buyerId,
      buyerKey,
      valuesNow,
      sayCopied,
      offer,
      view.shop?.id,
      view.knowsOpen,
      view.page,
      writer,
      t,
    ],
  );

  const preview = useCallback(
    (phrase: Phrase) => ({
      parts: shownParts(phrase.text, valuesNow()),
      hit: check(phrase.text, { sites: view.guardSites }).hits[0],
    }),
    [valuesNow, view.guardSites],
  );
  return { fill, preview, parts };
}

/** What keeps a page without an open buyer from being filled. */
function stopOf(page: PageState) {
  const told = page === 'loggedOut' || page === 'kicked' || page === 'disconnected' || page === 'captcha';
  return told ? page : 'noBuyer';
}

function shownParts(text: string, values: VariableValues): ShownPart[] {
  return parseText(text).parts.map((part): ShownPart => {
    if (part.kind === 'text') return { kind: 'text', text: part.text };
    if (part.kind === 'unknown') return { kind: 'missing', text: part.source };
    const value = values[part.name];
    const written = VARIABLES.find(({ name }) => name === part.name)?.zh ?? part.name;
    return value ? { kind: 'value', text: value } : { kind: 'missing', text: `{${written}}` };
  });
}
