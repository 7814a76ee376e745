import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { PageView } from '../../lib/bridge/protocol';
import { markShared } from '../../lib/buyers/commands';
import { type Memory, memoriesOf } from '../../lib/buyers/queries';
import { memoryFor, memoryKey, sharedIds } from '../../lib/buyers/rules';
import { buyerKey } from '../../lib/kernel/buyer-key';
import { useWriter } from '../members/use-writer';

/** What the banner of namesakes shows and lets choose. */
export interface Asked {
  /** The buyer key of the name. */
  name: string;
  memories: Memory[];
  /** The memory that is meant now; `undefined` while it is asked. */
  memory: number | undefined;
  choose: (memory: number | undefined) => void;
}

interface Choice {
  conversation: string;
  /** Said by the agent. */
  chosen?: number | undefined;
  /** What the conversation began with. */
  began?: number;
}

/**
 * Under which key this buyer's tags and notes stand. Where only a name tells buyers apart and several bear it, the
 * agent is asked; what was answered holds until another conversation is opened.
 */
export function useMemory(view: PageView): {
  name: string | undefined;
  key: string | undefined;
  asked: Asked | undefined;
} {
  const { site, shop, open, rows } = view;
  const writer = useWriter();
  const [choice, setChoice] = useState<Choice>();
  const name = open && shop ? buyerKey({ site, shop: shop.id, buyerId: open.buyerId }) : undefined;
  const weak = open?.weak ?? false;
  const found = useLiveQuery(
    async () => (name !== undefined && weak ? { name, ...(await memoriesOf(name)) } : undefined),
    [name, weak],
  );
  const twins = sharedIds(rows);
  const seen = shop ? twins.map((buyerId) => buyerKey({ site, shop: shop.id, buyerId })).join('\n') : '';
  useEffect(() => {
    if (seen !== '') for (const key of seen.split('\n')) void markShared(key, writer);
  }, [seen, writer]);

  const sharedNow = open !== undefined && twins.includes(open.buyerId);
  // Between namesakes only the marked row tells that another conversation was opened.
  const marked = rows.filter(({ buyerId }) => sharedNow && buyerId === open?.buyerId);
  const conversation = [name ?? '', ...marked.map(({ active }) => Number(active))].join('\n');
  // An answer is about one conversation: also who comes back after a moment is asked about again.
  useEffect(
    () => setChoice((before) => (before?.conversation === conversation ? before : undefined)),
    [conversation],
  );

  // What was read for the buyer before must not be taken for this one's.
  const kept = found?.name === name ? found : undefined;
  const mine = choice?.conversation === conversation ? choice : undefined;
  const memory =
    kept &&
    memoryFor({
      weak,
      shared: kept.shared,
      sharedNow,
      memories: kept.memories.length,
      written: kept.memories.reduce((sum, { tags, notes }) => sum + tags.length + notes.length, 0),
      chosen: mine?.chosen,
      began: mine?.began,
    });
  useEffect(() => {
    const unsaid = mine?.chosen === undefined && mine?.began === undefined;
    if (unsaid && !sharedNow && typeof memory === 'number') setChoice({ conversation, began: memory });
  }, [conversation, memory, mine, sharedNow]);

  if (name === undefined || !weak) return { name, key: name, asked: undefined };
  if (!kept || memory === undefined) return { name, key: undefined, asked: undefined };
  const sure = memory === 'ask' ? undefined : memory;
  const several = kept.shared && (sure === undefined || kept.memories.length > 1);
  return {
    name,
    key: sure === undefined ? undefined : memoryKey(name, sure),
    asked: several
      ? {
          name,
          memories: kept.memories,
          memory: sure,
          choose: (chosen) => setChoice({ conversation, chosen }),
        }
      : undefined,
  };
}
