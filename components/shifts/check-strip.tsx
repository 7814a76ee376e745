import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import type { CheckItem } from '../../lib/records/check-item.record';
import type { DueItem } from '../../lib/shifts/checklist';
import { tickItem } from '../../lib/shifts/commands';
import { useWriter } from '../members/use-writer';
import { classes } from '../ui/classes';
import { formatTime } from '../ui/format-time';
import { Pill } from '../ui/pill';
import { say } from '../ui/toasts';
import { useNow } from '../ui/use-now';
import { PhraseName } from './phrase-name';
import { useChecklist } from './use-checklist';

/** Due for longer than this (ms), an item is overdue. */
const overdueAfter = 30 * minute;

/** What is to be done at this time of the day: one line, unfolded all of it. It neither sounds nor blinks. */
export function CheckStrip({ onPhrase }: { onPhrase: (phraseId: string) => void }) {
  const { t } = useTranslation();
  const now = useNow(minute);
  const { day, due, done } = useChecklist();
  const [open, setOpen] = useState(false);
  const writer = useWriter();
  if (due.length === 0 && !(open && done.length > 0)) return null;
  const undo = (run: () => Promise<void>) => ({ label: t('common:undo'), run });
  const tick = async ({ id, text }: CheckItem) =>
    say(t('shifts:ticked', { text }), undo(await tickItem(id, day, true, writer)));
  const untick = async ({ id, text }: CheckItem, who: string) =>
    say(t('shifts:unticked', { text }), undo(await tickItem(id, day, false, writer, who)));
  const late = due.some(({ dueAt, left }) => left > 0 || now - dueAt > overdueAfter);
  const Sign = open ? ChevronUp : ChevronDown;
  return (
    <section
      aria-label={t('shifts:checklist')}
      className={classes(
        'flex items-start gap-1 border-b border-line px-2 py-0.5 text-sm',
        late ? 'bg-warn-soft' : 'bg-brand-soft',
      )}
    >
      <ul className={classes('min-w-0 flex-1', open && 'max-h-[40vh] overflow-y-auto')}>
        {(open ? due : due.slice(0, 1)).map((one) => (
          <DueRow key={one.item.id} {...{ one, now, open, onPhrase }} onTick={() => void tick(one.item)} />
        ))}
        {open &&
          done.map(({ item, tick: { createdAt, who }, byName }) => (
            <Row
              key={item.id}
              label={t('shifts:untick', { text: item.text })}
              checked
              open
              text={item.text}
              onChange={() => void untick(item, who)}
            >
              <span className="flex-none text-ink2">
                {[byName, formatTime(createdAt, now)].filter(Boolean).join(' ')}
              </span>
            </Row>
          ))}
      </ul>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-[24px] flex-none items-center gap-0.5 rounded-md px-1 text-ink2 tabular-nums hover:bg-hover"
      >
        {t('shifts:due', { count: due.length })}
        <Sign size={13} aria-hidden />
      </button>
    </section>
  );
}

function DueRow(props: {
  one: DueItem<CheckItem>;
  now: number;
  open: boolean;
  onTick: () => void;
  onPhrase: (phraseId: string) => void;
}) {
  const { one, now, open, onTick, onPhrase } = props;
  const { item, left } = one;
  const { t } = useTranslation();
  return (
    <Row
      label={t('shifts:tick', { text: item.text })}
      checked={false}
      open={open}
      text={item.text}
      onChange={onTick}
    >
      {item.phraseId !== null && (
        <span className="flex max-w-[45%] flex-none">
          <PhraseName id={item.phraseId} onFill={onPhrase} />
        </span>
      )}
      {left > 0 ? (
        <Pill tone="warn" className="flex-none text-xs!">
          {t('shifts:left', { count: left })}
        </Pill>
      ) : (
        open && <span className="flex-none text-ink2 tabular-nums">{formatTime(one.dueAt, now)}</span>
      )}
    </Row>
  );
}

function Row(props: {
  label: string;
  checked: boolean;
  open: boolean;
  text: string;
  onChange: () => void;
  children: React.ReactNode;
}) {
  const { label, checked, open, text, onChange, children } = props;
  return (
    <li className="flex min-h-[24px] items-center gap-1.5">
      <label className="flex min-h-[24px] min-w-0 flex-1 cursor-pointer items-center gap-1.5">
        <input
          type="checkbox"
          aria-label={label}
          checked={checked}
          onChange={onChange}
          className="size-4 flex-none accent-(--brand)"
        />
        <span
          className={classes('min-w-0', !open && 'truncate', checked && 'text-ink2 line-through')}
          title={text}
        >
          {text}
        </span>
      </label>
      {children}
    </li>
  );
}
