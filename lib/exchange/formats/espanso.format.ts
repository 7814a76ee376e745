import { z } from 'zod';
import { askFor, foreignText, plainText } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';

const variable = z.object({
  name: z.string(),
  type: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
});
const match = z.object({
  trigger: z.string().optional(),
  triggers: z.array(z.string()).optional(),
  replace: z.string().optional(),
  html: z.string().optional(),
  markdown: z.string().optional(),
  form: z.string().optional(),
  label: z.string().optional(),
  search_terms: z.array(z.string()).optional(),
  image_path: z.string().optional(),
  vars: z.array(variable).optional(),
});
const file = z.object({ matches: z.array(z.unknown()), global_vars: z.array(variable).optional() });

const RUNS = new Set(['shell', 'script']);

type Variable = z.infer<typeof variable>;

/** `{{name}}` by what the variable is: an echo says its text, a form's field is asked for, others stay marked by their name. */
function filled(text: string, vars: readonly Variable[]): string {
  const said = new Map(
    vars.flatMap(({ name, type, params }) =>
      type === 'echo' && typeof params?.echo === 'string' ? [[name, params.echo] as const] : [],
    ),
  );
  const words = text.replace(/\{\{\s*(\w+)(?:\.(\w+))?\s*\}\}/g, (whole, name: string, field?: string) =>
    field === undefined ? (said.get(name) ?? whole) : askFor(field),
  );
  return foreignText(
    words.replace(/\[\[\s*([^[\]\n]{1,40}?)\s*\]\]/g, (_, name: string) => askFor(name)),
  ).replace(/\$\|\$/g, '');
}

function readMatch(value: unknown, index: number, shared: readonly Variable[]): SourceRow {
  const read = match.safeParse(value);
  if (!read.success) return { line: index + 1, cells: {}, broken: true };
  const {
    trigger,
    triggers = [],
    replace,
    html,
    markdown,
    form,
    label,
    search_terms,
    image_path,
  } = read.data;
  const written = replace ?? form ?? markdown ?? plainText(html ?? '');
  const vars = [...shared, ...(read.data.vars ?? [])];
  const used = vars.filter(({ name }) => new RegExp(`\\{\\{\\s*${escaped(name)}\\b`).test(written));
  const cells = {
    code: (trigger ?? triggers[0] ?? '').replace(/^[:;/]+/, ''),
    title: label ?? '',
    tags: (search_terms ?? []).join('|'),
    text: filled(written, vars),
  };
  const row = { line: index + 1, cells, broken: false };
  if (used.some(({ type }) => RUNS.has(type))) return { ...row, unfit: 'executable' };
  if (image_path === undefined) return row;
  return written === '' ? { ...row, unfit: 'picture-only' } : { ...row, losses: ['picture'] };
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** espanso match files. What would run a shell or a script is refused; form fields become variables. */
export const espanso: Format = {
  id: 'espanso',
  name: { zh: 'espanso', en: 'espanso' },
  claims: (content) =>
    content.kind === 'data' && content.from === 'yaml' && file.safeParse(content.data).success
      ? SURE.signature
      : SURE.no,
  read: (content) => {
    const { matches, global_vars = [] } = file.parse(content.kind === 'data' ? content.data : undefined);
    return matches.map((value, index) => readMatch(value, index, global_vars));
  },
};
