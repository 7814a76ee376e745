import { useLiveQuery } from 'dexie-react-hooks';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deleteNote, editNote, restoreNote } from '../../lib/buyers/commands';
import { minute } from '../../lib/kernel/clock';
import { memberName } from '../../lib/members/queries';
import type { Note } from '../../lib/records/note.record';
import { useWriter } from '../members/use-writer';
import { IconButton } from '../ui/button';
import { formatTime } from '../ui/format-time';
import { Pill } from '../ui/pill';
import { say } from '../ui/toasts';
import { useNow } from '../ui/use-now';

/** One note with who wrote it and when; open ones can be closed. */
export function NoteLine({ note }: { note: Note }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const now = useNow(minute);
  const author = useLiveQuery(async () => await memberName(note.memberId), [note.memberId]);
  const drop = async () => {
    await deleteNote(note.id, writer);
    say(t('buyers:noteDeleted'), { label: t('undo'), run: () => restoreNote(note.id, writer) });
  };
  return (
    <li className="border-b border-dashed border-line py-1.5 last:border-0">
      <p className="break-words whitespace-pre-wrap">{note.text}</p>
      <div className="flex items-center gap-1.5 text-sm text-ink3">
        <span className="min-w-0 flex-1 truncate">
          {t('buyers:by', { name: author ?? t('nobody'), time: formatTime(note.createdAt, now) })}
        </span>
        {note.open && <Pill tone="warn">{t('buyers:noteIsOpen')}</Pill>}
        <button
          type="button"
          className="rounded px-1 text-brand-ink hover:bg-hover"
          onClick={() => void editNote(note.id, { open: !note.open }, writer)}
        >
          {t(note.open ? 'buyers:noteDone' : 'buyers:noteReopen')}
        </button>
        <IconButton label={t('delete')} onClick={() => void drop()} className="size-6">
          <Trash2 size={13} aria-hidden />
        </IconButton>
      </div>
    </li>
  );
}
