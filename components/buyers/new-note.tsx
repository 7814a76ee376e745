import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeNote } from '../../lib/buyers/commands';
import { useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { Area } from '../ui/field';
import { keepDraft, recallDraft } from './note-drafts';

const longest = 2000;

/** A note on the open buyer. Ctrl+Enter keeps it. */
export function NewNote({ buyerKey }: { buyerKey: string }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const [text, setText] = useState(() => recallDraft(buyerKey));
  const [open, setOpen] = useState(false);
  const draft = (next: string) => {
    keepDraft(buyerKey, next);
    setText(next);
  };
  const keep = async () => {
    if (text.trim() === '') return;
    // Emptied before the write, or a key that stays down would keep the note once more at every repeat.
    draft('');
    setOpen(false);
    try {
      await writeNote(buyerKey, text.trim(), open, writer);
    } catch (error) {
      draft(text);
      setOpen(open);
      throw error;
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Area
        rows={3}
        value={text}
        maxLength={longest}
        onChange={(event) => draft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
        }}
        aria-label={t('buyers:notes')}
        placeholder={t('buyers:notePlaceholder')}
      />
      <div className="mt-1 flex items-center gap-2">
        <label className="flex min-w-0 flex-1 items-center gap-1.5 text-sm text-ink2">
          <input type="checkbox" checked={open} onChange={(event) => setOpen(event.target.checked)} />
          {t('buyers:noteOpen')}
        </label>
        <Button type="submit" look="primary" disabled={text.trim() === ''}>
          {t('buyers:noteAdd')}
        </Button>
      </div>
    </form>
  );
}
