import { z } from 'zod';
import { tablesOf } from '../file-content';
import { foreignText, plainText } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';

const HEADER = ['name', 'intent', 'language', 'usage', 'actions'];
const actions = z.array(
  z.object({
    name: z.string().optional(),
    arguments: z.object({ body_text: z.string().optional(), body_html: z.string().optional() }).optional(),
  }),
);

/** The reply among a macro's actions; they are JSON in a cell. */
function replyOf(cell: string): string {
  let data: unknown;
  try {
    data = JSON.parse(cell);
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
  const read = actions.safeParse(data);
  const bodies = read.success ? read.data.map(({ arguments: given }) => given) : [];
  const body = bodies.find((given) => given?.body_text || given?.body_html);
  return foreignText(body?.body_text ?? plainText(body?.body_html ?? ''));
}

/** Gorgias macros as CSV. */
export const gorgias: Format = {
  id: 'gorgias',
  name: { zh: 'Gorgias 宏', en: 'Gorgias macros' },
  claims: (content) => {
    const words = tablesOf(content)[0]?.rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    return HEADER.every((word) => words.includes(word)) ? SURE.signature : SURE.no;
  },
  read: (content) => {
    const [header, ...rows] = tablesOf(content)[0]?.rows ?? [];
    const words = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    const [name, intent, reply] = ['name', 'intent', 'actions'].map((word) => words.indexOf(word));
    return rows.flatMap(({ line, cells, broken }): SourceRow[] => {
      if (cells.every((cell) => cell.trim() === '')) return [];
      const of = (place: number | undefined) => cells[place ?? -1] ?? '';
      return [{ line, broken, cells: { title: of(name), tags: of(intent), text: replyOf(of(reply)) } }];
    });
  },
};
