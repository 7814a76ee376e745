import { readHeader } from '../columns';
import type { FileContent } from '../file-content';
import { type Format, SURE } from './format';
import { listIn, listRows } from './list-rows';

const entriesOf = (content: FileContent) =>
  (content.kind === 'data' ? listIn(content.data, 'phrases', 'items', 'data') : undefined) ?? [];

const named = (value: unknown) =>
  typeof value === 'object' && value !== null && readHeader(Object.keys(value)) !== undefined;

/** Any JSON list of objects whose keys are header words. */
export const anyList: Format = {
  id: 'any-list',
  name: { zh: 'JSON 列表', en: 'JSON list' },
  claims: (content) => (entriesOf(content).some(named) ? SURE.words : SURE.no),
  read: (content) => listRows(entriesOf(content)),
};
