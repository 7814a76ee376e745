import { z } from 'zod';
import type { Phrase } from '../records/phrase.record';

const SCHEMA = 'huabian-phrases';
const VERSION = 1;

const bundle = z.object({
  schema: z.literal(SCHEMA),
  version: z.number().int().positive(),
  phrases: z.array(z.unknown()),
});

/** @param at when the file is made, ms since 1970 */
export function exportJson(phrases: readonly Phrase[], at: number): string {
  const made = {
    schema: SCHEMA,
    version: VERSION,
    app: '话边',
    exportedAt: new Date(at).toISOString(),
    phrases: phrases.map(({ code, title, text, stage, tags }) => ({ code, title, text, stage, tags })),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** What {@link exportJson} wrote, of any version; `undefined` for anything else. */
export function readBundle(data: unknown): { isNewer: boolean; phrases: unknown[] } | undefined {
  const read = bundle.safeParse(data);
  return read.success ? { isNewer: read.data.version > VERSION, phrases: read.data.phrases } : undefined;
}
