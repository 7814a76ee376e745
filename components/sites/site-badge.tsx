import { CircleAlert, CircleCheck, CircleDashed, CircleDot } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from '../../lib/bridge/protocol';
import type { HookState } from '../../lib/sites/snapshot';
import { useLanguage } from '../settings/use-language';
import { classes } from '../ui/classes';
import { formatTime } from '../ui/format-time';
import { PopoverBox } from '../ui/popover-box';
import { Reteach } from './reteach';
import { type SitePart, statesOfParts, teachSteps } from './site-parts';
import { useLostSince } from './use-lost-since';

/** Which site this is and whether its page can be read; a click says it part by part. */
export function SiteBadge({ view }: { view: PageView }) {
  const { site, siteName, hooks, lostHooks } = view;
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const lostSince = useLostSince(site, lostHooks);
  const name = siteName[language];
  const parts = statesOfParts(hooks);
  const lost = parts.filter(({ state }) => state === 'lost').length;
  const read = parts.some(({ state }) => state === 'matched' || state === 'fallback');
  const state = lost > 0 ? 'lost' : read ? 'matched' : 'unseen';
  const words = {
    lost: t('sites:badgeLost', { name, count: lost }),
    matched: t('sites:badge', { name }),
    unseen: t('sites:badgeUnread', { name }),
  }[state];
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={words}
        title={words}
        className={classes(
          'inline-flex min-h-[24px] min-w-0 items-center gap-1 rounded-full px-2 text-sm',
          lost > 0 ? 'bg-warn-soft font-semibold text-warn' : 'bg-hover text-ink2',
        )}
      >
        <StateIcon state={state} />
        {/* Half a name is none; it stands in the buyer's head as well. */}
        <span className="truncate max-[320px]:hidden">{name}</span>
      </Popover.Trigger>
      <PopoverBox>
        <h2 className="mb-1 px-1 text-sm font-semibold text-ink2">{t('sites:badgeTitle', { name })}</h2>
        {parts.length === 0 && <p className="px-1 text-sm text-ink3">{t('sites:badgeNothing')}</p>}
        <ul>
          {parts.map(({ part, state }) => (
            <PartLine
              key={part}
              site={site}
              part={part}
              state={state}
              since={lostSince(part)}
              onStarted={() => setOpen(false)}
            />
          ))}
        </ul>
      </PopoverBox>
    </Popover.Root>
  );
}

function PartLine(props: {
  site: string;
  part: SitePart;
  state: HookState;
  since: number | undefined;
  onStarted: () => void;
}) {
  const { site, part, state, since, onStarted } = props;
  const { t } = useTranslation();
  const name = t(`sites:part_${part}`);
  const step = teachSteps[part];
  const isLost = state === 'lost';
  const fares = state === 'absent' ? 'unseen' : state;
  return (
    <li className="flex min-h-7 flex-wrap items-center gap-x-1.5 border-b border-dashed border-line px-1 py-0.5 text-sm last:border-0">
      <StateIcon state={state} />
      <span className="min-w-0 flex-1">{name}</span>
      {!isLost && <span className="text-ink3">{t(`sites:state_${fares}`)}</span>}
      {isLost && step && <Reteach site={site} step={step} label={name} onStarted={onStarted} />}
      {isLost && (
        <span className="w-full pl-5 text-warn">
          {since === undefined
            ? t('sites:state_lost')
            : t('sites:lostSince', { time: formatTime(since, Date.now()) })}
        </span>
      )}
    </li>
  );
}

/** The sign of a state; its words stand beside it. */
export function StateIcon({ state }: { state: HookState }) {
  if (state === 'lost') return <CircleAlert size={14} aria-hidden className="flex-none text-warn" />;
  if (state === 'fallback') return <CircleDot size={14} aria-hidden className="flex-none text-ok" />;
  if (state === 'matched') return <CircleCheck size={14} aria-hidden className="flex-none text-ok" />;
  return <CircleDashed size={14} aria-hidden className="flex-none text-ink3" />;
}
