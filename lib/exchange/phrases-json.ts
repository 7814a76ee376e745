import { z } from 'zod';
import type { ShopLists } from '../phrases/import-queries';
import { versionedFields } from '../phrases/versions';
import type { Phrase } from '../records/phrase.record';
import type { BundleImage } from './bundle-images';
import { entriesOf, groupsOf, listsAsData, type SourceEntry } from './bundle-lists';

const SCHEMA = 'huabian-phrases';
/** 1 had the five columns of a table and no images, 2 no lists beside phrases. */
const VERSION = 3;

const bundle = z.object({
  schema: z.literal(SCHEMA),
  version: z.number().int().positive(),
  phrases: z.array(z.unknown()),
  images: z.array(z.unknown()).default([]),
  scopes: z.array(z.unknown()).default([]),
  rules: z.array(z.unknown()).default([]),
  tags: z.array(z.unknown()).default([]),
});

/**
 * Everything of these phrases but whose they are: a member of this desk means nothing at another.
 * @param at when the file is made, ms since 1970
 * @param images those that the phrases name
 * @param lists what the shop keeps beside phrases
 */
export function exportJson(
  phrases: readonly Phrase[],
  at: number,
  images: readonly BundleImage[] = [],
  lists: Partial<ShopLists> = {},
): string {
  const made = {
    schema: SCHEMA,
    version: VERSION,
    app: '话边',
    exportedAt: new Date(at).toISOString(),
    groups: groupsOf(phrases),
    phrases: phrases.map((phrase) => {
      const { ownerId: _, ...fields } = versionedFields(phrase);
      return fields;
    }),
    images,
    ...listsAsData(lists),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** What {@link exportJson} wrote, of any version; `undefined` for anything else. */
export function readBundle(
  data: unknown,
): { isNewer: boolean; phrases: unknown[]; images: unknown[]; entries: SourceEntry[] } | undefined {
  const read = bundle.safeParse(data);
  if (!read.success) return undefined;
  const { version, phrases, images, ...lists } = read.data;
  return { isNewer: version > VERSION, phrases, images, entries: entriesOf(lists) };
}
