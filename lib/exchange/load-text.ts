import Papa from 'papaparse';
import type { FileContent, TableRow } from './file-content';

/** Texts that are a JSON document or ought to be. */
const JSON_START = /^\s*[{[]/;
/** The top of an espanso file. */
const YAML_START = /^(?:---|#.*|[\w-]+:.*|\s+.*|-\s.*|)$/;
const MATCHES = /^matches:\s*(?:#.*)?$/m;

const isYaml = (text: string) => MATCHES.test(text) && YAML_START.test(text.split(/\r?\n/, 1)[0] ?? '');

/** What a text file holds. `undefined`: it begins like JSON or YAML and is broken. */
export async function loadText(text: string): Promise<FileContent | undefined> {
  if (isYaml(text)) return await loadYaml(text);
  if (JSON_START.test(text)) {
    const data = parseJson(text);
    if (data !== undefined) return { kind: 'data', from: 'json', data };
    // A table may begin with a bracket as well: [置顶],内容
    if (/^\s*(?:\{\s*"|\[\s*[{["\d\]]|\{\s*$)/.test(text)) return undefined;
  }
  return { kind: 'tables', from: 'csv', tables: [{ name: '', rows: tableRows(text) }] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function loadYaml(text: string): Promise<FileContent | undefined> {
  const { parseDocument } = await import('yaml');
  // The core schema makes plain values only, and few aliases: neither code nor a bomb.
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  try {
    return { kind: 'data', from: 'yaml', data: document.toJS({ maxAliasCount: 50 }) };
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** CSV, TSV or a pasted table; the separator is guessed. */
function tableRows(text: string): TableRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const broken = new Set(
    errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])),
  );
  let line = 1;
  return data.map((cells, index) => {
    const row = { line, cells, broken: broken.has(index) };
    line += 1;
    for (const cell of cells) line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    return row;
  });
}
