import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { memoryOf } from '../../lib/buyers/rules';
import {
  dropFollowUp,
  finishFollowUp,
  keepFollowUp,
  postponeFollowUp,
  reopenFollowUp,
} from '../../lib/followups/commands';
import type { OpenFollowUp } from '../../lib/followups/queries';
import { inMinutes, laterMinutes } from '../../lib/followups/rules';
import { formatWait } from '../../lib/waits/rules';
import { useWriter } from '../members/use-writer';
import { IconButton } from '../ui/button';
import { formatTime } from '../ui/format-time';
import { MenuItem, RowMenu } from '../ui/menu';
import { Pill } from '../ui/pill';
import { say } from '../ui/toasts';
import { useReveal } from '../waits/use-reveal';

/** One thing to do: when, for whom and what; it leads to the buyer, is ticked off, put off or dropped. */
export function ToDoRow({ one, now }: { one: OpenFollowUp; now: number }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const reveal = useReveal();
  const { id, nick } = one;
  const late = one.dueAt <= now;
  const act = async (run: () => Promise<void>, words: string, back: () => Promise<void>) => {
    const rearm = () => ask('remindersChanged', null);
    await run();
    await rearm();
    say(words, { label: t('undo'), run: () => back().then(() => void rearm()) });
  };
  const finish = () =>
    act(
      () => finishFollowUp(id, writer),
      t('followups:finished', { nick }),
      () => reopenFollowUp(id, writer),
    );
  const putOff = (minutes: number) => {
    const dueAt = inMinutes(minutes, Math.max(now, one.dueAt));
    const words = t('followups:putOffDone', { nick, time: formatTime(dueAt, now) });
    void act(
      () => postponeFollowUp(id, dueAt, writer),
      words,
      () => postponeFollowUp(id, one.dueAt, writer),
    );
  };
  const drop = () =>
    act(
      () => dropFollowUp(id, writer),
      t('followups:dropped', { nick }),
      () => keepFollowUp(id, writer),
    );
  const more = t('followups:more', { nick });
  return (
    <li className="flex min-h-[28px] items-center gap-1.5 border-b border-line last:border-0">
      <Pill tone={late ? 'late' : 'mute'}>
        {late ? t('followups:overdue', { time: formatWait(now - one.dueAt) }) : formatTime(one.dueAt, now)}
      </Pill>
      <button
        type="button"
        onClick={() => void reveal({ buyerKey: memoryOf(one.buyerKey).key, nick })}
        title={one.text}
        className="flex min-h-[24px] min-w-0 flex-1 items-center gap-1.5 rounded px-1 text-left hover:bg-hover"
      >
        <span className="sr-only">{t('waits:go')} </span>
        <b className="max-w-[9em] flex-none truncate font-semibold">{nick}</b>
        <span className="min-w-0 flex-1 truncate text-sm text-ink2">{one.text || t('followups:bare')}</span>
      </button>
      <IconButton
        label={t('followups:done', { nick })}
        className="size-[24px]!"
        onClick={() => void finish()}
      >
        <Check size={14} aria-hidden />
      </IconButton>
      <RowMenu label={more}>
        {laterMinutes.map((minutes) => (
          <MenuItem key={minutes} onChoose={() => putOff(minutes)}>
            {t('followups:putOff', { minutes })}
          </MenuItem>
        ))}
        <MenuItem onChoose={drop}>{t('followups:drop')}</MenuItem>
      </RowMenu>
    </li>
  );
}
