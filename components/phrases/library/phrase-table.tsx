import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import type { MayEdit } from '../use-may-edit';
import { PhraseRow } from './phrase-row';
import { rowCommand } from './row-command';
import type { EditedField } from './row-edit';
import { rowHeight } from './table-columns';
import { TableHead } from './table-head';
import { useAnnouncements } from './use-announcements';
import { useDrop } from './use-drop';
import { useRowWindow } from './use-row-window';
import type { Selection } from './use-selection';

interface Props {
  phrases: readonly Phrase[];
  stages: string[];
  uses: ReadonlyMap<string, number>;
  openId: string | undefined;
  unsaved: ReadonlySet<string>;
  selection: Selection;
  sortable: boolean;
  mayEdit: MayEdit;
  onOpen: (id: string) => void;
  onDelete: (id: string) => void;
  onMove: (from: number, to: number) => void;
}

/**
 * The library as a grid of which only the rows in sight are drawn. One row is reached by Tab, the keys of
 * `row-command` do the rest; rows are dragged by their handle.
 */
export function PhraseTable(props: Props) {
  const { stages, uses, openId, unsaved, selection, sortable, mayEdit, onOpen, onDelete, onMove } = props;
  const { t } = useTranslation();
  const stageList = useId();
  const { list: phrases, dragged, ...drop } = useDrop(props.phrases, onMove);
  const [reachedId, setReached] = useState<string>();
  const [editing, setEditing] = useState<{ id: string; field: EditedField }>();
  const places = useMemo(() => new Map(phrases.map(({ id }, at) => [id, at])), [phrases]);
  const at = places.get(reachedId ?? '') ?? 0;
  const kept = [at, places.get(dragged ?? ''), places.get(editing?.id ?? '')];
  const openAt = places.get(openId ?? '');
  const { scroller, body, rows, height, page, show, reach } = useRowWindow(phrases.length, kept, openAt);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useAnnouncements(phrases);
  const ids = useMemo(() => phrases.map(({ id }) => id), [phrases]);
  // One each for the life of the table: another one would make every row in sight draw again.
  const editable = useRef((_: string): boolean => false);
  editable.current = (id) => phrases.some((phrase) => phrase.id === id && mayEdit(phrase));
  const edit = useRef((id: string, field: EditedField) => {
    if (editable.current(id)) setEditing({ id, field });
  }).current;
  const edited = useRef((id: string, back: boolean) => {
    setEditing(undefined);
    if (back) body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  }).current;

  const go = (to: number) => {
    setReached(phrases[to]?.id);
    reach(to);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const onRow = target.matches('[data-row]');
    // Handles move rows with keys of their own, and what is typed is typed.
    if (event.defaultPrevented || target.matches('[data-grip], input:not([type="checkbox"])')) return;
    const { key, shiftKey: shift, altKey: alt } = event;
    const command = rowCommand(
      { key, shift, alt, ctrl: event.ctrlKey || event.metaKey },
      { at, count: phrases.length, page },
    );
    const phrase = phrases[at];
    // A button and a tick have Enter and Space for themselves.
    if (!command || !phrase || (!onRow && (key === ' ' || key === 'Enter'))) return;
    if (command.do === 'leave' && selection.ids.size === 0) return;
    if (command.do === 'move' && !sortable) return;
    event.preventDefault();
    switch (command.do) {
      case 'go': {
        if (command.extend) {
          if (!selection.ids.has(phrase.id)) selection.choose(phrase.id, true);
          const to = phrases[command.to];
          if (to) selection.choose(to.id, true, true);
        }
        go(command.to);
        break;
      }
      case 'move':
        onMove(at, command.to);
        show(command.to);
        break;
      case 'toggle':
        selection.choose(phrase.id, !selection.ids.has(phrase.id));
        break;
      case 'all':
        selection.all(true);
        break;
      case 'leave':
        selection.all(false);
        break;
      case 'edit':
        edit(phrase.id, 'title');
        break;
      case 'open':
        onOpen(phrase.id);
        break;
      case 'delete':
        go(at < phrases.length - 1 ? at + 1 : at - 1);
        onDelete(phrase.id);
        break;
    }
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={drop.onDragStart}
      onDragEnd={drop.onDragEnd}
      onDragCancel={drop.onDragCancel}
      accessibility={accessibility}
    >
      <div ref={scroller} className="-mr-4 h-full overflow-y-auto pr-4">
        <datalist id={stageList}>
          {stages.map((stage) => (
            <option key={stage} value={stage} />
          ))}
        </datalist>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table cannot be walked through with the arrow keys
          role="grid"
          aria-label={t('options:nav_phrases')}
          aria-rowcount={phrases.length + 1}
          aria-multiselectable
          className="block w-full"
        >
          <TableHead selected={selection.ids.size} listed={phrases.length} onSelectAll={selection.all} />
          <tbody ref={body} className="relative block" style={{ height }} onKeyDown={onKeyDown}>
            <SortableContext items={ids} strategy={verticalListSortingStrategy}>
              {rows.map((row) => {
                const phrase = phrases[row];
                if (!phrase) return null;
                const { id } = phrase;
                return (
                  <PhraseRow
                    key={id}
                    phrase={phrase}
                    at={row}
                    top={row * rowHeight}
                    uses={uses.get(id) ?? 0}
                    open={id === openId}
                    unsaved={unsaved.has(id)}
                    selected={selection.ids.has(id)}
                    reached={row === at}
                    editing={editing?.id === id ? editing.field : undefined}
                    sortable={sortable}
                    stages={stageList}
                    onOpen={onOpen}
                    onSelect={selection.choose}
                    onReach={setReached}
                    onEdit={edit}
                    onEdited={edited}
                  />
                );
              })}
            </SortableContext>
          </tbody>
        </table>
      </div>
    </DndContext>
  );
}
