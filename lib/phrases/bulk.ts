import type { Phrase } from '../records/phrase.record';

/** Fields that many phrases can get at once. */
export type BulkFields = Partial<
  Pick<Phrase, 'stage' | 'folder' | 'tags' | 'ownerId' | 'sites' | 'from' | 'to' | 'order'>
>;

/** By phrase id what changes; phrases that stand so already are not in it. */
export type BulkChanges = Map<string, BulkFields>;

/** What an agent asks for with one button. */
export type BulkOrder =
  | { kind: 'move'; stage: string; folder: string }
  | { kind: 'tag'; add: readonly string[]; remove: readonly string[] }
  /** null makes it the team's. */
  | { kind: 'scope'; ownerId: string | null }
  /** Empty for every site. */
  | { kind: 'sites'; sites: readonly string[] }
  | { kind: 'days'; from: number | null; to: number | null };

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function fieldsFor(phrase: Phrase, order: BulkOrder): BulkFields {
  switch (order.kind) {
    case 'move':
      return { stage: order.stage, folder: order.folder };
    case 'tag': {
      const kept = phrase.tags.filter((tag) => !order.remove.includes(tag));
      return { tags: [...new Set([...kept, ...order.add])] };
    }
    case 'scope':
      return { ownerId: order.ownerId };
    case 'sites':
      return { sites: [...order.sites] };
    case 'days':
      return { from: order.from, to: order.to };
  }
}

/** What the order changes of these phrases. */
export function changesFor(phrases: readonly Phrase[], order: BulkOrder): BulkChanges {
  const changes: BulkChanges = new Map();
  for (const phrase of phrases) {
    const fields = fieldsFor(phrase, order);
    const names = Object.keys(fields) as (keyof BulkFields)[];
    if (names.some((name) => !same(fields[name], phrase[name]))) changes.set(phrase.id, fields);
  }
  return changes;
}
