import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { check } from '../../lib/guard/check';
import { hourOf } from '../../lib/kernel/day-window';
import { countUse } from '../../lib/phrases/commands';
import { greeting } from '../../lib/phrases/greeting';
import { fillText, parseText, VARIABLES, type VariableValues } from '../../lib/phrases/variables';
import type { Phrase } from '../../lib/records/phrase.record';
import { useMember, useWriter } from '../members/use-writer';
import type { Page } from '../screens/panel/use-page-link';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { say, warn } from '../ui/toasts';
import type { ShownPart } from './phrase-text';

/** Fills phrases into the page for the buyer that the panel shows, and says in words what became of it. */
export function useFill(page: Page, buyerKey: string | undefined) {
  const { t } = useTranslation();
  const member = useMember();
  const writer = useWriter();
  const { view } = page;
  const buyerId = view.open?.buyerId;
  const nick = view.open?.nick;
  const shop = view.shop?.name;
  const agent = member?.name ?? view.agent;

  /** Drawn up anew for every use: a panel that stands open all day must not say good morning in the evening. */
  const valuesNow = useCallback(
    (): VariableValues => ({ buyer: nick, agent, shop, greeting: greeting(hourOf(Date.now())) }),
    [nick, agent, shop],
  );

  const fill = useCallback(
    async (phrase: Phrase, replace: boolean) => {
      if (buyerId === undefined && view.knowsOpen) return warn(t('phrases:refused_noBuyer'));
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
      if (buyerId === undefined) {
        // Nobody knows whose box it is, so the agent pastes: never into a wrong one by our hand.
        if (!(await copyToClipboard(filled.value))) return warn(t('phrases:refused_noBox'));
        say(t('phrases:copiedUnknown'));
        return countUse(use, { kind: 'copied' }, writer);
      }
      const outcome = await page.fill(buyerId, filled.value, replace);
      if (!outcome) return warn(t('phrases:pageGone'));
      if (outcome.kind === 'refused') return warn(t(`phrases:refused_${outcome.reason}`));
      if (outcome.kind === 'copied') say(t('phrases:copied'));
      await countUse(use, outcome, writer);
    },
    [page.fill, buyerId, buyerKey, valuesNow, view.shop?.id, view.knowsOpen, writer, t],
  );

  const preview = useCallback(
    (phrase: Phrase) => ({
      parts: shownParts(phrase.text, valuesNow()),
      hit: check(phrase.text, { sites: view.guardSites }).hits[0],
    }),
    [valuesNow, view.guardSites],
  );
  return { fill, preview };
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
