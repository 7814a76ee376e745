import { ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { IconButton } from '../ui/button';

/** Moves a row of a list up or down, or deletes it. */
export function ListTools(props: {
  words: { up: string; down: string; delete: string };
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onDelete: () => void;
}) {
  const { words, isFirst, isLast, onMove, onDelete } = props;
  return (
    <span className="flex flex-none gap-1">
      <IconButton label={words.up} disabled={isFirst} onClick={() => onMove(-1)}>
        <ChevronUp size={15} aria-hidden />
      </IconButton>
      <IconButton label={words.down} disabled={isLast} onClick={() => onMove(1)}>
        <ChevronDown size={15} aria-hidden />
      </IconButton>
      <IconButton label={words.delete} onClick={onDelete}>
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </span>
  );
}
