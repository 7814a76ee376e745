import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BulkChanges, type BulkOrder, changesFor } from '../../../lib/phrases/bulk';
import { editPhrases, undoEdits } from '../../../lib/phrases/bulk-commands';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useWriter } from '../../members/use-writer';
import { say } from '../../ui/toasts';
import { newOrders } from './new-orders';

/** Fewer are done before anybody could read how far it is. */
const many = 400;

export interface Bulk {
  /** How far a long change is. */
  progress: { done: number; total: number } | undefined;
  run(phrases: readonly Phrase[], order: BulkOrder): Promise<void>;
  /** Puts the row at `from` of the list at `to`. */
  place(list: readonly Phrase[], from: number, to: number): Promise<void>;
}

/** Changes many phrases at once, each order in one transaction with one undo. */
export function useBulk(): Bulk {
  const { t } = useTranslation();
  const writer = useWriter();
  const [progress, setProgress] = useState<Bulk['progress']>();
  const write = async (changes: BulkChanges) => {
    const total = changes.size;
    const tell = total < many ? undefined : (done: number) => setProgress({ done, total });
    tell?.(0);
    try {
      return await editPhrases(changes, writer, tell);
    } finally {
      setProgress(undefined);
    }
  };
  return {
    progress,
    run: async (phrases, order) => {
      const changes = changesFor(phrases, order);
      if (changes.size === 0) {
        say(t('table:same'));
        return;
      }
      const undo = await write(changes);
      const count = changes.size;
      const said =
        order.kind === 'move'
          ? t('table:moved', { count, stage: order.stage })
          : t('table:changed', { count });
      say(said, {
        label: t('common:undo'),
        run: async () => {
          await undoEdits(undo, writer);
          say(t('table:undone'));
        },
      });
    },
    place: async (list, from, to) => {
      const orders = newOrders(list, from, to).map(({ id, order }) => [id, { order }] as const);
      if (orders.length > 0) await write(new Map(orders));
    },
  };
}
