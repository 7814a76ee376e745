import type { PageView, PanelPlace, Shop } from '../bridge/protocol';
import type { SiteProfile } from '../sites/profile';
import type { Snapshot } from '../sites/snapshot';

/** What the panel gets to see of its page. */
export function viewOf(page: {
  profile: SiteProfile;
  snapshot: Snapshot | undefined;
  shop: Shop | undefined;
  place: PanelPlace;
  late: boolean;
}): PageView {
  const { profile, snapshot, shop, place, late } = page;
  const hooks = snapshot?.hooks ?? {};
  const composer = snapshot?.composer;
  return {
    site: profile.id,
    siteName: profile.name,
    shop,
    agent: snapshot?.agent,
    guardSites: guardSites(profile),
    page: snapshot?.page ?? 'loading',
    open: snapshot?.open,
    knowsOpen: knowsOpen(profile),
    rows:
      snapshot?.rows.map(({ buyerId, nick, waiting, active }) => ({ buyerId, nick, waiting, active })) ?? [],
    canFill: composer !== undefined && !composer.disabled && composer.refusal === undefined,
    lostHooks: Object.keys(hooks).filter((name) => hooks[name] === 'lost'),
    hooks,
    place,
    late,
  };
}

/** Does any hook of this profile say which conversation is open? */
export const knowsOpen = ({ header, rows, thread, page }: SiteProfile): boolean =>
  [header?.nick, header?.key, rows?.active, thread?.key, page?.key].some((hook) => hook !== undefined);

/** The site's own rules, and those of the site it plays. */
export const guardSites = (profile: SiteProfile): string[] => [profile.id, ...(profile.guardAs ?? [])];
