import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { minute } from '../../lib/kernel/clock';
import { isOff } from '../../lib/kernel/skew';
import type { SyncState } from '../../lib/records/sync-state.record';
import { roughly, shareDone } from '../../lib/team/rules';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { formatTime } from '../ui/format-time';
import { Pill, type Tone } from '../ui/pill';
import { useNow } from '../ui/use-now';
import { LeaveTeam } from './leave-team';
import { Refusal } from './refusal';

const doubts = [
  ...(['truncated', 'unknownFormat', 'unknownEpoch', 'wrongKey', 'tampered', 'malformed'] as const),
  ...(['stranger', 'forged', 'notLead', 'replayed', 'blind'] as const),
];

const tones: Record<SyncState['phase'], Tone> = {
  connecting: 'mute',
  catchingUp: 'brand',
  live: 'ok',
  offline: 'warn',
  refused: 'late',
};

/** How this computer stands with the team. @param name of the active seat */
export function StateCard({ state, name }: { state: SyncState; name: string | undefined }) {
  const { t, i18n } = useTranslation();
  const now = useNow(minute);
  const [leaving, setLeaving] = useState(false);
  const { shop, role, url, phase, why: refusal, doneAt, pending, refusedCounts } = state;
  // Writes that the team did not take are told one by one, in the list below.
  const doubtful = doubts.flatMap((why) => {
    const times = refusedCounts[why] ?? 0;
    return times > 0 ? [[why, times] as const] : [];
  });
  const count = doubtful.reduce((sum, [, one]) => sum + one, 0);
  return (
    <Card className="px-4! py-3!">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base font-semibold">{shop}</h3>
        <Pill tone={tones[phase]}>{t(`team:phase_${phase}`)}</Pill>
        <span title={url} className="min-w-0 flex-1 truncate text-sm text-ink3">
          {name && t('team:asWho', { name, role: t(`team:role_${role}`) })} · {url}
        </span>
        <Button small onClick={() => void ask('teamSync', null)}>
          {t('team:syncNow')}
        </Button>
        <Button small look="quiet" onClick={() => setLeaving(true)}>
          {t('team:leave')}
        </Button>
      </div>
      {phase === 'catchingUp' && <Taken state={state} />}
      <p className="mt-1 text-sm text-ink2 tabular-nums">
        {doneAt === null ? t('team:neverDone') : t('team:doneAt', { time: formatTime(doneAt, now) })} ·{' '}
        {pending === 0 ? t('team:noPending') : t('team:pending', { count: pending })}
      </p>
      {refusal && <Refusal reason={refusal} />}
      {state.full && <Refusal reason="full" />}
      {phase === 'live' && isOff(state.skew) && <WrongClock skew={state.skew} />}
      {count > 0 && (
        <p className="mt-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          {t('team:disbelieved', {
            count,
            reasons: new Intl.ListFormat(i18n.language).format(
              doubtful.map(([reason]) => t(`team:doubt_${reason}`)),
            ),
          })}
        </p>
      )}
      {(refusedCounts.newer ?? 0) > 0 && (
        <p className="mt-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{t('team:newer')}</p>
      )}
      <p className="mt-2 border-t border-line pt-2 text-sm text-ink2">{t('team:readAll')}</p>
      {leaving && <LeaveTeam state={state} onClose={() => setLeaving(false)} />}
    </Card>
  );
}

/** @param skew ms by which this computer is ahead of the server */
function WrongClock({ skew }: { skew: number }) {
  const { t, i18n } = useTranslation();
  const far = roughly(skew);
  const time = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: far.unit, unitDisplay: 'long' });
  return (
    <div role="alert" className="mt-2 rounded-md bg-warn-soft px-3 py-2">
      <p className="font-semibold text-warn">
        {t(skew > 0 ? 'team:clockAhead' : 'team:clockBehind', { time: time.format(far.count) })}
      </p>
      <p className="mt-0.5 text-ink2">{t('team:clockTodo')}</p>
    </div>
  );
}

function Taken({ state }: { state: SyncState }) {
  const { t } = useTranslation();
  const share = shareDone(state);
  const percent = Math.floor((share ?? 0) * 100);
  return (
    <div className="mt-2">
      <div
        role="progressbar"
        aria-label={t('team:phase_catchingUp')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-hover"
      >
        <div className="h-full rounded-full bg-brand" style={{ width: `${percent}%` }} />
      </div>
      <p className="mt-1 text-sm text-ink3 tabular-nums">
        {t('team:progress', { percent })} · {t('team:progressHint')}
      </p>
    </div>
  );
}
