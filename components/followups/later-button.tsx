import { useLiveQuery } from 'dexie-react-hooks';
import { AlarmClockPlus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextFollowUpOf } from '../../lib/followups/queries';
import { inMinutes, laterMinutes, nextAt } from '../../lib/followups/rules';
import { Button } from '../ui/button';
import { Field, Input } from '../ui/field';
import { formatTime } from '../ui/format-time';
import { PopoverBox } from '../ui/popover-box';
import { useLater } from './use-later';

/** 稍后回复: in so many minutes or at a time, with a word about what; shows when this buyer's turn is. */
export function LaterButton({ buyerKey, nick }: { buyerKey: string; nick: string }) {
  const { t } = useTranslation();
  const later = useLater();
  const next = useLiveQuery(async () => await nextFollowUpOf(buyerKey), [buyerKey]);
  const [open, setOpen] = useState(false);
  const [clock, setClock] = useState('');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = async (dueAt: number) => {
    setOpen(false);
    await later({ buyerKey, nick }, { dueAt, text });
    setClock('');
    setText('');
  };
  const addAt = (event: FormEvent) => {
    event.preventDefault();
    const dueAt = nextAt(clock, Date.now());
    setWrong(dueAt === undefined);
    if (dueAt !== undefined) void add(dueAt);
  };
  const words = next ? formatTime(next.dueAt, Date.now()) : t('followups:later');
  const label = `${words}: ${t('followups:laterLabel', { nick })}`;
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={label}
        title={label}
        className="ml-auto inline-flex min-h-[24px] flex-none items-center gap-1 rounded-md px-1.5 text-sm whitespace-nowrap text-ink2 hover:bg-hover"
      >
        <AlarmClockPlus size={13} aria-hidden />
        {words}
      </Popover.Trigger>
      <PopoverBox>
        <Field label={t('followups:text')}>
          {(ids) => (
            <Input
              {...ids}
              value={text}
              maxLength={500}
              placeholder={t('followups:textHint')}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <div className="mb-2 flex gap-1">
          {laterMinutes.map((minutes) => (
            <Button
              key={minutes}
              small
              className="flex-1"
              onClick={() => void add(inMinutes(minutes, Date.now()))}
            >
              {t('followups:minutes', { minutes })}
            </Button>
          ))}
        </div>
        <form noValidate onSubmit={addAt}>
          <Field label={t('followups:at')} error={wrong ? t('followups:atProblem') : undefined}>
            {(ids) => (
              <div className="flex gap-1">
                <Input
                  {...ids}
                  type="time"
                  className="min-w-0"
                  value={clock}
                  onChange={({ target }) => setClock(target.value)}
                />
                <Button type="submit" look="primary">
                  {t('followups:add')}
                </Button>
              </div>
            )}
          </Field>
        </form>
      </PopoverBox>
    </Popover.Root>
  );
}
