import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shifted } from '../../lib/kernel/shifted';
import type { Writer } from '../../lib/store/write';
import { useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { say } from '../ui/toasts';
import { AddName } from './add-name';
import { ListTools } from './list-tools';

/** What a row of the list gets from it. */
export interface RowParts {
  /** What is wrong with a new name, if anything. */
  problem: (name: string) => string | undefined;
  /** Its buttons: up, down, delete. */
  tools: ReactNode;
}

/** A list that comes built in and may be edited: what it is, its rows in their order, and the way back to how it came. */
export function EditedList<Row extends { id: string }>(props: {
  words: { title: string; hint: string; none: string; reset: string; wasReset: string };
  /** Words about the row of this name. */
  wordsOf: (name: string) => { up: string; down: string; delete: string; deleted: string; taken: string };
  className?: string;
  rows: readonly Row[];
  nameOf: (row: Row) => string;
  draw: (row: Row, parts: RowParts) => ReactNode;
  commands: {
    arrange: (ids: readonly string[], writer: Writer) => Promise<void>;
    delete: (id: string, writer: Writer) => Promise<void>;
    restore: (id: string, writer: Writer) => Promise<void>;
    /** @returns the way back */
    reset: (writer: Writer) => Promise<() => Promise<void>>;
  };
  add: { label: string; action: string; maxLength: number; onAdd: (name: string) => Promise<unknown> };
  children?: ReactNode;
}) {
  const { words, wordsOf, className, rows, nameOf, draw, commands, add, children } = props;
  const { t } = useTranslation();
  const writer = useWriter();
  const undo = (run: () => Promise<void>) => ({ label: t('common:undo'), run });
  const reset = async () => say(words.wasReset, undo(await commands.reset(writer)));
  const move = (index: number, by: 1 | -1) =>
    commands.arrange(
      shifted(rows, index, by).map(({ id }) => id),
      writer,
    );
  const remove = async (row: Row) => {
    await commands.delete(row.id, writer);
    say(
      wordsOf(nameOf(row)).deleted,
      undo(() => commands.restore(row.id, writer)),
    );
  };
  const problem = (name: string) => {
    if (name === '') return t('options:blankName');
    return rows.some((row) => nameOf(row) === name) ? wordsOf(name).taken : undefined;
  };
  const toolsOf = (row: Row, index: number) => (
    <ListTools
      words={wordsOf(nameOf(row))}
      isFirst={index === 0}
      isLast={index === rows.length - 1}
      onMove={(by) => void move(index, by)}
      onDelete={() => void remove(row)}
    />
  );
  return (
    <section aria-label={words.title} className={className}>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="font-semibold">{words.title}</h3>
          <p className="mb-2 text-ink2">{words.hint}</p>
        </div>
        <Button onClick={() => void reset()}>{words.reset}</Button>
      </div>
      {rows.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <ul className="rounded-lg border border-line">
          {rows.map((row, index) => draw(row, { problem, tools: toolsOf(row, index) }))}
        </ul>
      )}
      <AddName {...add} problem={problem} />
      {children}
    </section>
  );
}
