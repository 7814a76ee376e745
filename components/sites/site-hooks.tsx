import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { HookHealth } from '../../lib/records/site-health.record';
import type { SiteProfile } from '../../lib/sites/profile';
import { healthOfSite } from '../../lib/sites/queries';
import { hookPaths } from '../../lib/sites/read/health';
import { formatTime } from '../ui/format-time';
import { evidenceOf } from './hook-evidence';
import { Reteach } from './reteach';
import { StateIcon } from './site-badge';
import { partOf, type SitePart, siteParts, teachSteps } from './site-parts';

const unseen: HookHealth = { state: 'unseen', seenAt: null, lostSince: null };

/** Every hook of one site: how it fared on this machine, and where its knowledge comes from. */
export function SiteHooks({ profile }: { profile: SiteProfile }) {
  const health = useLiveQuery(async () => await healthOfSite(profile.id), [profile.id]) ?? {};
  const hooks = hookPaths(profile);
  return (
    <ul className="mt-2 grid gap-2 pb-1">
      {siteParts.map((part) => {
        const own = hooks.filter((hook) => partOf(hook) === part);
        return (
          own.length > 0 && <Part key={part} part={part} hooks={own} profile={profile} health={health} />
        );
      })}
    </ul>
  );
}

function Part(props: {
  part: SitePart;
  hooks: string[];
  profile: SiteProfile;
  health: Record<string, HookHealth>;
}) {
  const { part, hooks, profile, health } = props;
  const { t } = useTranslation();
  const name = t(`sites:part_${part}`);
  const step = teachSteps[part];
  return (
    <li>
      <div className="flex min-h-7 items-center gap-2">
        <b className="text-sm font-semibold text-ink2">{name}</b>
        {step && <Reteach site={profile.id} step={step} label={name} />}
      </div>
      <ul>
        {hooks.map((hook) => (
          <HookLine key={hook} hook={hook} profile={profile} health={health[hook] ?? unseen} />
        ))}
      </ul>
    </li>
  );
}

function HookLine({ hook, profile, health }: { hook: string; profile: SiteProfile; health: HookHealth }) {
  const { t } = useTranslation();
  const { source, date, confidence } = evidenceOf(profile, hook);
  const { state, seenAt, lostSince } = health;
  const now = Date.now();
  const fared =
    lostSince !== null
      ? t('sites:lostSince', { time: formatTime(lostSince, now) })
      : t(`sites:state_${state}`);
  const seen =
    seenAt === null ? t('sites:seenNever') : t('sites:seenLast', { time: formatTime(seenAt, now) });
  return (
    <li className="grid grid-cols-[14px_9rem_minmax(0,1fr)] items-start gap-x-2 border-t border-dashed border-line py-1 text-sm">
      <span className="pt-0.5">
        <StateIcon state={state} />
      </span>
      <code className="break-all">{hook}</code>
      <div>
        <p className={lostSince === null ? 'text-ink2' : 'text-warn'}>
          {fared} · {seen}
        </p>
        <p className="break-words text-ink3">
          {t('sites:evidence', { source, date: date ?? t('sites:noDate') })} ·{' '}
          {t(`sites:confidence_${confidence}`)}
        </p>
      </div>
    </li>
  );
}
