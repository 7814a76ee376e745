import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { memoryOf } from '../../lib/buyers/rules';
import { addFollowUp, dropFollowUp } from '../../lib/followups/commands';
import { offerHoldOn } from '../../lib/platform/hold-on-offer';
import { useWriter } from '../members/use-writer';
import { formatTime } from '../ui/format-time';
import { say } from '../ui/toasts';

/** Remembers to come back to a buyer, with undo, and offers the phrase that says so. */
export function useLater(): (
  buyer: { buyerKey: string; nick: string },
  what: { dueAt: number; text: string },
) => Promise<void> {
  const { t } = useTranslation();
  const writer = useWriter();
  return useCallback(
    async ({ buyerKey, nick }, what) => {
      const now = writer.now();
      const id = await addFollowUp(buyerKey, what, writer);
      await ask('remindersChanged', null);
      say(t('followups:added', { nick, time: formatTime(what.dueAt, now) }), {
        label: t('undo'),
        run: () => dropFollowUp(id, writer),
      });
      await offerHoldOn({ buyerKey: memoryOf(buyerKey).key, kind: 'later', at: now, fillIn: null });
    },
    [writer, t],
  );
}
