import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { classes } from '../../ui/classes';
import type { EditedField } from './row-edit';
import { RowFlag } from './row-flag';
import { RowMarks } from './row-marks';
import { VariableText } from './variable-text';

interface CellProps {
  phrase: Phrase;
  uses: number;
  open: boolean;
  unsaved: boolean;
  /** It lies on a ground of its own: grey is too faint there. */
  tinted: boolean;
  reached: boolean;
  onOpen: (id: string) => void;
  onEdit: (id: string, field: EditedField) => void;
}

/** What a row says. Apart from the row, so that a drag does not read texts again. */
export const PhraseCells = memo(function PhraseCells(props: CellProps) {
  const { phrase, uses, open, unsaved, tinted, reached, onOpen, onEdit } = props;
  const { t } = useTranslation();
  const path = [phrase.folder === '' ? phrase.stage : `${phrase.stage}/${phrase.folder}`, ...phrase.tags];
  return (
    <>
      <td className="px-2">
        <button
          type="button"
          aria-current={open || undefined}
          tabIndex={reached ? 0 : -1}
          onClick={() => onOpen(phrase.id)}
          onDoubleClick={() => onEdit(phrase.id, 'title')}
          className="block w-full truncate text-left font-semibold"
        >
          {phrase.title}
        </button>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: F2 and Enter do the same on the row. */}
        <div
          onDoubleClick={() => onEdit(phrase.id, 'stage')}
          className={classes('flex items-center gap-1 text-xs', tinted ? 'text-ink2' : 'text-ink3')}
        >
          <span className="max-w-[70%] flex-none truncate">{[...new Set(path)].join(' · ')}</span>
          {unsaved && <b className="flex-none text-late">· {t('library:unsaved')}</b>}
          <RowMarks phrase={phrase} />
          <RowFlag text={phrase.text} />
        </div>
      </td>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the title is the button; this only widens it for the mouse. */}
      <td className="cursor-pointer px-2 text-ink2" onClick={() => onOpen(phrase.id)}>
        <div className="line-clamp-2 leading-[1.45] break-words">
          <VariableText text={phrase.text} />
        </div>
      </td>
      <td className="h-full px-2" onDoubleClick={() => onEdit(phrase.id, 'code')}>
        <div className="flex h-full items-center">
          {phrase.code !== '' && (
            <kbd className="max-w-full truncate rounded-sm border border-edge bg-hover px-1 font-mono text-xs text-ink2">
              /{phrase.code}
            </kbd>
          )}
        </div>
      </td>
      <td className="px-2 text-right tabular-nums">{uses > 0 ? uses : ''}</td>
    </>
  );
});
