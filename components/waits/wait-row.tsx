import { Hand, Moon, Unplug } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { shareLeft } from '../../lib/waits/rules';
import { IconButton } from '../ui/button';
import { classes } from '../ui/classes';
import type { Presence } from './use-shops';
import type { WaitActs } from './use-wait-acts';
import { useWaitWords } from './use-wait-words';
import { WaitMenu } from './wait-menu';
import { toneClass, WaitSign } from './wait-sign';

export interface WaitProps {
  wait: WaitingBuyer;
  now: number;
  preview: string;
  presence: Presence;
  siteName: string;
  shopName: string;
  /** Do the waits of this list differ by site, or only by shop? A row says no more than what tells it from others. */
  differBy: 'site' | 'shop' | undefined;
  /** Answered meanwhile; the row keeps its place while the mouse is over the list. */
  gone: boolean;
  acts: WaitActs;
}

/** One waiting buyer in one line, so that thirty are readable at a glance; the line leads to the buyer. */
export function WaitRow(props: WaitProps) {
  const { wait, now, preview, presence, gone, differBy, shopName, acts } = props;
  const { t } = useTranslation();
  const { standing, time, site, all } = useWaitWords(wait, props);
  const describedBy = useId();
  return (
    <li
      className={classes(
        'group relative flex h-[26px] items-center border-b border-line last:border-0',
        gone && 'opacity-50',
      )}
    >
      <div className="relative flex h-full min-w-0 flex-1 items-center">
        <button
          type="button"
          disabled={gone}
          onClick={() => acts.go(wait)}
          aria-label={`${t('waits:go')} ${wait.nick}`}
          aria-describedby={describedBy}
          title={all}
          // It lies under the words of the line, all of which it takes the clicks of.
          className="absolute inset-0 rounded hover:bg-hover"
        />
        <span className="pointer-events-none relative flex min-w-0 flex-1 items-center gap-1.5 px-1.5">
          <WaitSign standing={standing} />
          <span
            className={classes(
              'min-w-[4.4em] flex-none text-sm font-semibold whitespace-nowrap tabular-nums',
              toneClass(standing),
            )}
          >
            {gone ? t('waits:answered') : time}
          </span>
          <b className="max-w-[7.5em] flex-none truncate font-semibold">{wait.nick}</b>
          <TagDots wait={wait} />
          <span className="min-w-0 flex-1 truncate text-sm text-ink2">{preview}</span>
          <PresenceMark presence={presence} />
          {differBy && (
            <span className="max-w-[4.2em] flex-none truncate text-xs text-ink2">
              {differBy === 'site' ? site : shopName}
            </span>
          )}
        </span>
      </div>
      {!gone && (
        <span className="hidden flex-none items-center group-focus-within:flex group-hover:flex has-data-[state=open]:flex">
          <HoldOnButton wait={wait} acts={acts} />
          <WaitMenu wait={wait} standing={standing} acts={acts} />
        </span>
      )}
      <span id={describedBy} hidden>
        {all}
      </span>
      {(standing === 'fresh' || standing === 'warn') && !gone && <TimeBar wait={wait} now={now} />}
    </li>
  );
}

/** How much of the time is left. */
export function TimeBar({ wait, now }: { wait: WaitingBuyer; now: number }) {
  const share = shareLeft(wait, now);
  return (
    <span
      aria-hidden
      className={classes(
        'pointer-events-none absolute bottom-[-1px] left-0 h-[2px]',
        share > 1 / 3 ? 'bg-brand opacity-60' : 'bg-warn',
      )}
      style={{ width: `${share * 100}%` }}
    />
  );
}

/** Fills the 稍等 phrase. The press must not take the focus out of the reply box. */
export function HoldOnButton({ wait, acts }: { wait: WaitingBuyer; acts: WaitActs }) {
  const { t } = useTranslation();
  return (
    <IconButton
      label={t('waits:holdOnLabel', { nick: wait.nick })}
      className="size-[24px]!"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => acts.holdOn(wait)}
    >
      <Hand size={14} aria-hidden />
    </IconButton>
  );
}

const marks = { closed: Unplug, asleep: Moon };

/** The page in which this buyer writes does not run. */
export function PresenceMark({ presence, worded }: { presence: Presence; worded?: boolean }) {
  const { t } = useTranslation();
  if (presence === 'live') return null;
  const Mark = marks[presence];
  return (
    <span
      className="inline-flex flex-none items-center gap-0.5 text-xs whitespace-nowrap text-warn"
      title={t(`waits:${presence}Hint`)}
    >
      <Mark size={11} role="img" aria-label={t(`waits:${presence}`)} />
      {worded && t(`waits:${presence}`)}
    </span>
  );
}

function TagDots({ wait }: { wait: WaitingBuyer }) {
  return wait.tags
    .slice(0, 3)
    .map((tag) => (
      <span
        key={tag.id}
        title={tag.name}
        className={`tag-${tag.colour} size-2 flex-none rounded-full bg-(--dot)`}
      />
    ));
}
