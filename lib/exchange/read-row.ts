import { err, ok, type Result } from '../kernel/result';
import type { Phrase } from '../records/phrase.record';
import type { SourceRow, Unfit } from './source-row';

/** The fields of a phrase that a file can hold. */
export type PhraseFields = Pick<Phrase, 'title' | 'text' | 'code' | 'stage' | 'tags'>;

export type RefusalReason =
  | Unfit
  | 'broken-row'
  | 'no-text'
  | 'text-too-long'
  | 'title-too-long'
  | 'code-too-long'
  | 'stage-too-long'
  | 'twice-in-file'
  | 'code-twice-in-file'
  | 'leads-only';

const LIMITS = { text: 4000, title: 60, code: 20, stage: 20 };
const TITLE_FROM_TEXT = 20;
const NO_STAGE = '未分组';

const clean = (cell: string) => cell.replace(/\r\n?/g, '\n').trim();
const splitTags = (cell: string) => [
  ...new Set(
    cell
      .split(/[|,、;\uff0c\uff1b]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

/** Only what the file says: a column that it does not have leaves the field out. */
export function readRow({
  cells,
  broken,
  unfit,
  more,
}: SourceRow): Result<Partial<PhraseFields> & { text: string }, RefusalReason> {
  if (broken) return err('broken-row');
  if (unfit) return err(unfit);
  const text = clean(cells.text ?? '');
  if (text === '' && !more?.images?.length) return err('no-text');
  if (text.length > LIMITS.text) return err('text-too-long');
  const fields: Partial<PhraseFields> & { text: string } = { text };
  if (cells.title !== undefined) fields.title = clean(cells.title);
  if (cells.code !== undefined) fields.code = clean(cells.code).replace(/^\//, '');
  if (cells.stage !== undefined) fields.stage = clean(cells.stage);
  const subStage = clean(cells.subStage ?? '');
  if (cells.tags !== undefined || subStage !== '') fields.tags = splitTags(`${subStage}|${cells.tags ?? ''}`);
  // An empty title or stage says nothing: what stands in the library, or the default, is better.
  if (fields.title === '') delete fields.title;
  if (fields.stage === '') delete fields.stage;
  if ((fields.title?.length ?? 0) > LIMITS.title) return err('title-too-long');
  if ((fields.code?.length ?? 0) > LIMITS.code) return err('code-too-long');
  if ((fields.stage?.length ?? 0) > LIMITS.stage) return err('stage-too-long');
  return ok(fields);
}

/** A whole phrase out of what a file gave. */
export function completeFields(fields: Partial<PhraseFields> & { text: string }): PhraseFields {
  const firstLine = fields.text.split('\n')[0] ?? '';
  return {
    title: fields.title ?? [...firstLine.trim()].slice(0, TITLE_FROM_TEXT).join(''),
    text: fields.text,
    code: fields.code ?? '',
    stage: fields.stage ?? NO_STAGE,
    tags: fields.tags ?? [],
  };
}
