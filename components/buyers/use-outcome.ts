import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import { sayOutcome, sayOutcomeAgain, takeOutcomeBack } from '../../lib/outcomes/commands';
import { outcomeToday } from '../../lib/outcomes/queries';
import type { Outcome, OutcomeKind } from '../../lib/records/outcome.record';
import { useWriter } from '../members/use-writer';
import { say } from '../ui/toasts';
import { useNow } from '../ui/use-now';

/** How the talk with this buyer ended today, and the way to say so; the same once more takes it back. */
export function useOutcome(
  buyerKey: string,
  nick: string,
): { now: Outcome | undefined; tell: (kind: OutcomeKind) => Promise<void> } {
  const { t } = useTranslation();
  const writer = useWriter();
  const at = useNow(minute);
  const now = useLiveQuery(async () => await outcomeToday(buyerKey, at), [buyerKey, at]);
  const tell = useCallback(
    async (kind: OutcomeKind) => {
      // Read anew: two keys in a row are faster than the live query.
      const before = await outcomeToday(buyerKey, writer.now());
      const words = { nick, kind: t(`followups:outcome_${kind}`) };
      if (before?.kind === kind) {
        await takeOutcomeBack(before.id, writer);
        const undo = { label: t('undo'), run: () => sayOutcomeAgain(before.id, writer) };
        return say(t('followups:takenBack', words), undo);
      }
      const id = await sayOutcome(buyerKey, kind, writer);
      say(t('followups:said', words), { label: t('undo'), run: () => takeOutcomeBack(id, writer) });
    },
    [buyerKey, nick, writer, t],
  );
  return { now, tell };
}
