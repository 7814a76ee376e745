import { ruledSites } from '../guard/built-in';
import { takeRules } from '../guard/check';
import { rulesNow } from '../guard/queries';
import { err, ok, type Result } from '../kernel/result';
import { keepSounds } from '../phrases/commands';
import { addImage } from '../phrases/image-commands';
import { importPhrases } from '../phrases/import-commands';
import { rightsOnDuty, shopLists } from '../phrases/import-queries';
import { allPhrases, importMemory, shopVariables } from '../phrases/queries';
import { soundRow } from '../phrases/search/entries';
import type { Sounds } from '../phrases/search/streams';
import { ownNamesOf } from '../phrases/shop-variables';
import type { ImportLog } from '../records/import-log.record';
import { type BundleImage, checkedImages, withKnownImages } from './bundle-images';
import type { SourceEntry } from './bundle-lists';
import type { Encoding } from './decode-text';
import { readBundle } from './phrases-json';
import { countRows, type ImportRow, previewImport, type RowCounts } from './preview-import';
import { type ListRow, previewLists } from './preview-lists';
import { type FileRead, type ImportProblem, MAX_IMPORT_ROWS, readFile } from './read-file';
import type { PhraseFields } from './read-row';
import type { SourceRow } from './source-row';
import { type ColumnChoice, type ColumnQuestion, guessColumns, rowsByChoice } from './table-to-map';

export interface ImportSummary {
  /** `undefined`: the columns were named by hand. */
  format: { zh: string; en: string } | undefined;
  encoding: Encoding | undefined;
  /** Lists such as JSON have places instead of lines. */
  isList: boolean;
  total: number;
  counts: RowCounts;
  /** How the columns can be named otherwise, where the file is a table. */
  columns: ColumnQuestion | undefined;
}

/** A file that nobody knows is asked about before it is shown. */
export type Opened = Result<{ ask: ColumnQuestion } | { summary: ImportSummary }, ImportProblem>;

export type RowFilter = 'all' | 'flagged' | ImportRow['state'];

/** A row with its place in the file's order, by which it is named. */
export interface ListedRow {
  at: number;
  row: ImportRow | ListRow;
  /** For a conflict: the file's words are to be taken. */
  useFile: boolean;
}

export interface Written {
  id: string;
  added: number;
  changed: number;
}

const passes = (row: ImportRow | ListRow, filter: RowFilter) =>
  filter === 'all' || (filter === 'flagged' ? 'hits' in row && row.hits.length > 0 : row.state === filter);

/** Sites that have guard rules of their own: a phrase in the library may be used on any of them. */
const guardSites = [...ruledSites];

/** Phrases between two looks at what the page asks. */
const portion = 250;

/**
 * How new phrases sound, worked out while the agent looks at the preview. Here rather than in the page: the dictionary
 * takes longer to load than a page may stand still.
 */
async function soundOut(phrases: readonly PhraseFields[]): Promise<Sounds[]> {
  const { soundsOf } = await import('../phrases/sounds');
  const sounds: Sounds[] = [];
  for (const [at, phrase] of phrases.entries()) {
    if (at % portion === 0) await new Promise((resolve) => setTimeout(resolve));
    sounds.push(soundsOf(phrase));
  }
  return sounds;
}

/** One file on its way into the library: opened, perhaps its columns named, looked at, written. */
export class ImportSession {
  private file: FileRead | undefined;
  private fileName = '';
  private question: ColumnQuestion | undefined;
  private named: ImportLog['named'] = {};
  /** What the file holds beside phrases; only our own has any. */
  private entries: readonly SourceEntry[] = [];
  private rows: (ImportRow | ListRow)[] = [];
  private sounds: Promise<Sounds[]> = Promise.resolve([]);
  private images: Promise<ReadonlyMap<string, BundleImage>> = Promise.resolve(new Map());
  private readonly useFile = new Set<number>();

  constructor(private readonly onProgress: (done: number, total: number) => void = () => {}) {}

  async open(bytes: Uint8Array, fileName: string): Promise<Opened> {
    const read = await readFile(bytes);
    if (!read.ok) return read;
    this.file = read.value;
    this.fileName = fileName;
    const { content, format, table } = read.value;
    const bundle = content.kind === 'data' ? readBundle(content.data) : undefined;
    this.images = checkedImages(bundle?.images ?? []);
    this.entries = bundle?.entries ?? [];
    this.question = table && guessColumns(table, (await importMemory()).named);
    if (!format) return this.question ? ok({ ask: this.question }) : err('no-phrases');
    return await this.compare(format.read(content, fileName));
  }

  /** Reads the file by columns that the agent named. */
  async nameColumns(choice: ColumnChoice): Promise<Opened> {
    const { question } = this;
    if (!this.file?.table || !question) return err('no-phrases');
    this.file.format = undefined;
    // Without a header there are no words to remember them by.
    const words = choice.hasHeader
      ? question.header.map((word, at) => [word, choice.columns[at] ?? null] as const)
      : [];
    this.named = Object.fromEntries(words.filter(([word]) => word !== ''));
    this.question = { ...question, ...choice };
    return await this.compare(rowsByChoice(this.file.table, choice));
  }

  /** Rows that pass the filter, from the `from`th of them. */
  list(filter: RowFilter, from: number, count: number): { total: number; rows: ListedRow[] } {
    const passing = this.rows.flatMap((row, at) => (passes(row, filter) ? [at] : []));
    const rows = passing.slice(from, from + count).flatMap((at): ListedRow[] => {
      const row = this.rows[at];
      return row ? [{ at, row, useFile: this.useFile.has(at) }] : [];
    });
    return { total: passing.length, rows };
  }

  /** Whose words win a conflict: those of one row, or of all when `at` is `null`. Returns how many take the file's. */
  decide(at: number | null, useFile: boolean): number {
    const conflicts = this.rows.flatMap((row, place) => (row.state === 'conflict' ? [place] : []));
    for (const place of at === null ? conflicts : [at]) {
      if (useFile) this.useFile.add(place);
      else this.useFile.delete(place);
    }
    return this.useFile.size;
  }

  /** Writes all phrases in one transaction, then how they sound. */
  async write(memberId: string | null, now: number): Promise<Written> {
    const images = await this.images;
    const added = this.rows.flatMap((row) =>
      row.state === 'new' && 'fields' in row ? [withKnownImages(row.fields, images)] : [],
    );
    const named = new Set(added.flatMap((phrase) => phrase.images ?? []));
    const changed = this.rows.flatMap((row, at) => {
      if (!('changes' in row)) return [];
      const fields =
        row.state === 'conflict' && this.useFile.has(at) ? { ...row.changes, ...row.theirs } : row.changes;
      return Object.keys(fields).length === 0 ? [] : [{ id: row.id, fields }];
    });
    const held = this.rows.flatMap((row) => ('id' in row ? [{ id: row.id, fields: row.fields }] : []));
    const lists = this.rows.flatMap((row) => ('write' in row ? [row] : []));
    const writes = lists.map(({ write }) => write);
    const plan = { fileName: this.fileName, named: this.named, added, changed, held, lists: writes };
    // The store is at work elsewhere meanwhile, so what is left to be sounded out goes on beside it.
    const written = await importPhrases(plan, { memberId, now: () => now });
    for (const { thumb, ...image } of images.values()) {
      if (named.has(image.id)) await addImage(image, thumb, { memberId, now: () => now });
    }
    const sounds = await this.sounds;
    await keepSounds(
      written.added.flatMap((id, at) => {
        const heard = sounds[at];
        return heard ? [soundRow({ id, updatedAt: now }, heard)] : [];
      }),
    );
    const fresh = lists.filter(({ state }) => state === 'new').length;
    return {
      id: written.id,
      added: added.length + fresh,
      changed: changed.length + lists.length - fresh,
    };
  }

  private async compare(source: readonly SourceRow[]): Promise<Opened> {
    const total = source.length + this.entries.length;
    if (total === 0) return err('empty');
    if (total > MAX_IMPORT_ROWS) return err('too-many-rows');
    const { marks } = await importMemory();
    const rights = await rightsOnDuty();
    takeRules(await rulesNow());
    this.useFile.clear();
    const phrases = previewImport(source, {
      existing: await allPhrases(),
      marks,
      mayChange: rights.mayChange,
      sites: guardSites,
      ownNames: ownNamesOf(await shopVariables()),
      onProgress: (done) => this.onProgress(done, source.length),
    });
    this.sounds = soundOut(phrases.flatMap((row) => (row.state === 'new' ? [row.fields] : [])));
    this.rows = [...phrases, ...previewLists(this.entries, await shopLists(), rights.leads)];
    const summary: ImportSummary = {
      format: this.file?.format?.name,
      encoding: this.file?.encoding,
      isList: this.file?.content.kind === 'data',
      total,
      counts: countRows(this.rows),
      columns: this.file?.content.kind === 'tables' ? this.question : undefined,
    };
    return ok({ summary });
  }
}
