import { z } from 'zod';
import type { FileContent } from '../file-content';
import { foreignText, plainText } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';
import { allHave, listIn } from './list-rows';

const id = z.union([z.string(), z.number()]).transform(String);
const item = z.object({
  id,
  parent: id.nullish(),
  name: z.string(),
  text: z.string().optional(),
  html: z.string().optional(),
});

const entriesOf = (content: FileContent) =>
  (content.kind === 'data' ? listIn(content.data, 'snippets', 'items') : undefined) ?? [];

/** The Text Snippets extension: folders and snippets in one flat list, each naming its parent. */
export const textSnippets: Format = {
  id: 'text-snippets',
  name: { zh: 'Text Snippets', en: 'Text Snippets' },
  claims: (content) =>
    allHave(entriesOf(content), 'id', 'type', 'parent', 'name') ? SURE.signature : SURE.no,
  read: (content) => {
    const items = entriesOf(content).map((value) => item.safeParse(value));
    const names = new Map(items.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : [])));
    return items.flatMap(({ data }, index): SourceRow[] => {
      const line = index + 1;
      if (!data) return [{ line, cells: {}, broken: true }];
      // An entry without text is a folder.
      if (data.text === undefined && data.html === undefined) return [];
      const text = foreignText(data.text || plainText(data.html ?? ''));
      const stage = names.get(data.parent ?? '') ?? '';
      return [{ line, cells: { title: data.name, stage, text }, broken: false }];
    });
  },
};
