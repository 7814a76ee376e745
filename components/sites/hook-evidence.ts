import type { Evidence } from '../../lib/sites/hook';
import type { SiteProfile } from '../../lib/sites/profile';

/** Where a hook's knowledge comes from: its first selector's own evidence, else the whole profile's. */
export function evidenceOf(profile: SiteProfile, hook: string): Evidence {
  const selectors = hook
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], profile);
  const [first] = Array.isArray(selectors) ? (selectors as { evidence?: Evidence }[]) : [];
  return first?.evidence ?? profile.evidence;
}
