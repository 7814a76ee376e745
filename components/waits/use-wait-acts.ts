import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { minute } from '../../lib/kernel/clock';
import { offerHoldOn } from '../../lib/platform/hold-on-offer';
import { muteBuyer, snooze, unmuteBuyer, unsnooze } from '../../lib/waits/commands';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { untilBuyerWrites } from '../../lib/waits/rules';
import { useWriter } from '../members/use-writer';
import { say } from '../ui/toasts';
import { useReveal } from './use-reveal';

export interface WaitActs {
  go: (wait: WaitingBuyer) => void;
  /** Fills a phrase that asks for patience, or leads there and offers it. */
  holdOn: (wait: WaitingBuyer) => void;
  snoozeFor: (wait: WaitingBuyer, minutes: number) => void;
  snoozeUntilWord: (wait: WaitingBuyer) => void;
  wake: (wait: WaitingBuyer) => void;
  mute: (wait: WaitingBuyer) => void;
  unmute: (wait: WaitingBuyer) => void;
}

/** What can be done with a wait from the list; whatever changes reminders can be taken back. */
export function useWaitActs({ tabId, openKey }: { tabId: number; openKey: string | undefined }): WaitActs {
  const { t } = useTranslation();
  const writer = useWriter();
  const reveal = useReveal();
  const rearm = () => ask('remindersChanged', null);
  const putOff = async (wait: WaitingBuyer, until: number, words: string) => {
    const before = await snooze(wait.id, until);
    await rearm();
    const undo = async () => {
      await unsnooze(wait.id, before);
      await rearm();
    };
    say(words, { label: t('undo'), run: undo });
  };
  const unmute = async ({ buyerKey }: WaitingBuyer) => {
    await unmuteBuyer(buyerKey);
    await rearm();
  };
  return {
    go: (wait) => void reveal(wait),
    holdOn: async (wait) => {
      const open = wait.buyerKey === openKey;
      const fillIn = open ? tabId : null;
      await offerHoldOn({ buyerKey: wait.buyerKey, kind: 'holdOn', at: Date.now(), fillIn });
      if (!open) await reveal(wait);
    },
    snoozeFor: (wait, minutes) =>
      void putOff(wait, Date.now() + minutes * minute, t('waits:snoozed', { nick: wait.nick, minutes })),
    snoozeUntilWord: (wait) =>
      void putOff(wait, untilBuyerWrites, t('waits:snoozedWrites', { nick: wait.nick })),
    wake: (wait) => void unsnooze(wait.id).then(rearm),
    mute: async (wait) => {
      await muteBuyer(wait.buyerKey, writer);
      await rearm();
      say(t('waits:muted', { nick: wait.nick }), { label: t('undo'), run: () => unmute(wait) });
    },
    unmute: (wait) => void unmute(wait),
  };
}
