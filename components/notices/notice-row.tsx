import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteNotice, editNotice, restoreNotice } from '../../lib/notices/commands';
import type { NoticeWithReaders } from '../../lib/notices/queries';
import { stateOf } from '../../lib/notices/rules';
import { useMayLead } from '../members/leads-only';
import { useWriter } from '../members/use-writer';
import { PhraseName } from '../shifts/phrase-name';
import { IconButton } from '../ui/button';
import { formatTime } from '../ui/format-time';
import { Pill } from '../ui/pill';
import { say } from '../ui/toasts';
import { NoticeForm } from './notice-form';

const tones = { coming: 'mute', now: 'ok', over: 'mute' } as const;

/** One notice: its words, its time, who has read it and who has not. */
export function NoticeRow({ notice, now }: { notice: NoticeWithReaders; now: number }) {
  const { t, i18n } = useTranslation();
  const listed = (names: string[]) => new Intl.ListFormat(i18n.language).format(names);
  const writer = useWriter();
  const may = useMayLead();
  const [editing, setEditing] = useState(false);
  const { id, text, level, fromAt, untilAt, byName, readers, unread, phraseId } = notice;
  // What was written since the clock was looked at has begun.
  const state = stateOf(notice, Math.max(now, notice.saidAt));
  const remove = async () => {
    await deleteNotice(id, writer);
    say(t('notices:deleted'), { label: t('common:undo'), run: () => restoreNotice(id, writer) });
  };
  if (editing) {
    return (
      <li className="border-b border-line p-2 last:border-0">
        <NoticeForm
          notice={notice}
          action={t('common:save')}
          onCancel={() => setEditing(false)}
          onSave={async (fields) => {
            await editNotice(id, fields, writer);
            setEditing(false);
          }}
        />
      </li>
    );
  }
  const until =
    untilAt === null ? t('notices:noEnd') : t('notices:untilTime', { time: formatTime(untilAt, now) });
  return (
    <li className="border-b border-line px-3 py-2 last:border-0">
      <div className="flex items-start gap-2">
        <Pill tone={level === 'info' ? 'brand' : 'late'} className="flex-none">
          {t(`notices:level_${level}`)}
        </Pill>
        <p className="min-w-0 flex-1 break-words whitespace-pre-wrap">{text}</p>
        <Pill tone={tones[state]} className="flex-none">
          {t(`notices:state_${state}`)}
        </Pill>
        {may && (
          <>
            <IconButton label={t('notices:edit', { text })} onClick={() => setEditing(true)}>
              <Pencil size={14} aria-hidden />
            </IconButton>
            <IconButton label={t('notices:delete', { text })} onClick={() => void remove()}>
              <Trash2 size={14} aria-hidden />
            </IconButton>
          </>
        )}
      </div>
      <p className="text-sm text-ink2">
        {t('notices:by', { name: byName, time: formatTime(fromAt, now) })} · {until}
        {phraseId !== null && (
          <>
            {' · '}
            <PhraseName id={phraseId} />
          </>
        )}
      </p>
      <p className="text-sm">
        {readers.length > 0 && (
          <span className="text-ok">
            {t('notices:read', {
              count: readers.length,
              names: listed(readers.map(({ name, at }) => `${name} ${formatTime(at, now)}`)),
            })}
          </span>
        )}{' '}
        {unread.length > 0 && (
          <span className="text-ink2">
            {t('notices:unread', { count: unread.length, names: listed(unread) })}
          </span>
        )}
      </p>
    </li>
  );
}
