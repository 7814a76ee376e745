import { z } from 'zod';
import type { FileContent } from '../file-content';
import { foreignText, plainText } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';
import { allHave, listIn } from './list-rows';

const macro = z.object({
  title: z.string(),
  actions: z.array(z.object({ field: z.string(), value: z.unknown() })),
});
const shortcut = z.object({ name: z.string(), message: z.string(), tags: z.array(z.string()).optional() });

const entriesOf = (content: FileContent) =>
  (content.kind === 'data' ? listIn(content.data, 'macros', 'shortcuts') : undefined) ?? [];

/** `A::B::C` is a title in folders. */
function foldered(title: string) {
  const parts = title.split('::').map((part) => part.trim());
  return {
    stage: parts.length > 1 ? (parts[0] ?? '') : '',
    subStage: parts.slice(1, -1).join('|'),
    title: parts.at(-1) ?? '',
  };
}

const comment = ({ actions }: z.infer<typeof macro>) => {
  const value = actions.find(
    ({ field }) => field === 'comment_value' || field === 'comment_value_html',
  )?.value;
  // A comment for one channel is a pair of the channel and the text.
  return [value].flat().findLast((part): part is string => typeof part === 'string') ?? '';
};

function readEntry(value: unknown, index: number): SourceRow {
  const line = index + 1;
  const asMacro = macro.safeParse(value);
  if (asMacro.success) {
    const text = foreignText(plainText(comment(asMacro.data)));
    return { line, cells: { ...foldered(asMacro.data.title), text }, broken: false };
  }
  const asShortcut = shortcut.safeParse(value);
  if (!asShortcut.success) return { line, cells: {}, broken: true };
  const { name, message, tags = [] } = asShortcut.data;
  return { line, cells: { code: name, text: foreignText(message), tags: tags.join('|') }, broken: false };
}

/** Zendesk: macros, and the shortcuts of its chat. */
export const zendesk: Format = {
  id: 'zendesk',
  name: { zh: 'Zendesk 宏', en: 'Zendesk macros' },
  claims: (content) => {
    const entries = entriesOf(content);
    return allHave(entries, 'title', 'actions') || allHave(entries, 'name', 'message')
      ? SURE.signature
      : SURE.no;
  },
  read: (content) => entriesOf(content).map(readEntry),
};
