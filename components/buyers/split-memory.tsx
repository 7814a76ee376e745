import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMemory, dropMemory, moveMemory } from '../../lib/buyers/commands';
import { memoriesOf } from '../../lib/buyers/queries';
import { memoryKey, memoryOf } from '../../lib/buyers/rules';
import { useWriter } from '../members/use-writer';
import { Button } from '../ui/button';
import { Field, Select } from '../ui/field';
import { formatTime } from '../ui/format-time';
import { Modal } from '../ui/modal';
import { say } from '../ui/toasts';
import { TagChip } from './tag-chip';

const fresh = 'new';

/** Moves notes, tags and what is to be done that belong to a namesake, to one that is kept already or to a new one. */
export function SplitMemory({ buyerKey, nick }: { buyerKey: string; nick: string }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const { key, memory } = memoryOf(buyerKey);
  const memories = useLiveQuery(async () => await memoriesOf(key), [key])?.memories ?? [];
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState(fresh);
  const own = memories.find((kept) => kept.memory === memory);
  if (!own || own.notes.length + own.tags.length + own.followUps.length === 0) return null;
  const others = memories.filter((kept) => kept.memory !== memory);

  const pick = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const move = async () => {
    const isNew = !others.some((kept) => String(kept.memory) === target);
    const label = (number: number) => t('buyers:memoryNick', { nick, memory: number });
    const there = isNew ? await addMemory(key, label, writer) : Number(target);
    const chosen = (rows: { id: string }[]) => rows.map(({ id }) => id).filter((id) => picked.has(id));
    const what = { noteIds: chosen(own.notes), tagIds: chosen(own.tags), followUpIds: chosen(own.followUps) };
    const back = await moveMemory(buyerKey, memoryKey(key, there), what, writer);
    setOpen(false);
    setPicked(new Set());
    say(t('buyers:moved', { memory: there }), {
      label: t('undo'),
      run: async () => {
        await back();
        if (isNew) await dropMemory(key, there, writer);
      },
    });
  };
  return (
    <>
      <button type="button" className="underline underline-offset-2" onClick={() => setOpen(true)}>
        {t('buyers:split')}
      </button>
      <Modal
        open={open}
        onClose={() => setOpen(false)}
        title={t('buyers:splitTitle')}
        closeLabel={t('common:close')}
      >
        <p className="mb-2 text-sm text-ink2">{t('buyers:splitHint')}</p>
        <ul className="mb-3 grid gap-1">
          {[...own.tags, ...own.notes, ...own.followUps].map((row) => (
            <li key={row.id}>
              <label className="flex items-start gap-2 text-ink">
                <input
                  type="checkbox"
                  className="mt-1"
                  checked={picked.has(row.id)}
                  onChange={(event) => pick(row.id, event.target.checked)}
                />
                {'text' in row ? (
                  <span className="min-w-0 break-words">
                    {'dueAt' in row
                      ? t('buyers:splitDue', { time: formatTime(row.dueAt, Date.now()), text: row.text })
                      : row.text}
                  </span>
                ) : (
                  <TagChip tag={row} />
                )}
              </label>
            </li>
          ))}
        </ul>
        <Field label={t('buyers:splitTo')}>
          {(ids) => (
            <Select {...ids} value={target} onChange={(event) => setTarget(event.target.value)}>
              <option value={fresh}>{t('buyers:splitNew')}</option>
              {others.map((kept) => (
                <option key={kept.memory} value={kept.memory}>
                  {t('buyers:memory', { memory: kept.memory })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button look="primary" disabled={picked.size === 0} onClick={() => void move()}>
          {t('buyers:splitMove')}
        </Button>
      </Modal>
    </>
  );
}
