import { z } from 'zod';
import { askFor, plainText, variableNamed } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';

const file = z.object({
  folders: z.array(
    z.object({
      name: z.string().optional(),
      snippets: z.array(
        z.object({
          name: z.string().optional(),
          shortcut: z.string().optional(),
          text: z.string().optional(),
          html: z.string().optional(),
        }),
      ),
    }),
  ),
});

const COMMAND = /\{([a-z]{2,20}|=)(?:[:\s]?([^{}]{0,400}))?\}/gi;
/** Commands that compute, press keys or reach out. */
const RUNS = /^(=|run|if|elseif|else|endif|repeat|endrepeat|url\w*|db\w*|key|click|wait|button|site|error)$/i;
/** They place something and say nothing. */
const SILENT = /^(cursor|note|endnote)$/i;
const FIELD = /^form(text|paragraph|menu|date|toggle)$/i;

/** `{formmenu: name=尺码; S; M}`; settings have an equals sign, options have none. */
function formField(rest: string, command: string): string {
  const parts = rest.split(';').map((part) => part.trim());
  const name = parts.find((part) => /^name\s*=/.test(part))?.replace(/^name\s*=\s*/, '');
  const options = /menu$/i.test(command) ? parts.filter((part) => part !== '' && !part.includes('=')) : [];
  return askFor(name ?? command.toLowerCase(), options);
}

function converted(text: string): { text: string; runs: boolean } {
  let runs = false;
  const words = text.replace(COMMAND, (_, command: string, rest: string | undefined) => {
    if (RUNS.test(command)) runs = true;
    if (SILENT.test(command)) return '';
    if (FIELD.test(command)) return formField(rest ?? '', command);
    return variableNamed(command);
  });
  return { text: words, runs };
}

/** Text Blaze: folders of snippets. Form fields become variables, commands that run are refused. */
export const textBlaze: Format = {
  id: 'text-blaze',
  name: { zh: 'Text Blaze', en: 'Text Blaze' },
  claims: (content) =>
    content.kind === 'data' && file.safeParse(content.data).success ? SURE.signature : SURE.no,
  read: (content) => {
    const read = file.parse(content.kind === 'data' ? content.data : undefined);
    const rows = read.folders.flatMap(({ name: stage = '', snippets }) =>
      snippets.map((snippet) => ({ stage, ...snippet })),
    );
    return rows.map(({ stage, name = '', shortcut = '', text = '', html = '' }, index): SourceRow => {
      const { text: words, runs } = converted(text || plainText(html));
      const cells = { stage, title: name, code: shortcut, text: words };
      return { line: index + 1, cells, broken: false, ...(runs ? { unfit: 'executable' } : {}) };
    });
  },
};
