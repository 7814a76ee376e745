import { browser } from 'wxt/browser';
import { teamData } from './manifest';

/** Whether the user has just taken back what {@link consentToTeam} asked for. */
export const endsConsent = (removed: object): boolean => {
  const gone: readonly string[] = 'data_collection' in removed ? (removed.data_collection as string[]) : [];
  return teamData.some((kind) => gone.includes(kind));
};

/**
 * Whether the user lets a team's server have what a team shares: Firefox from 140 on asks in words of its own. Must be the
 * first thing a click does, as with hosts.
 */
export async function consentToTeam(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  try {
    return await browser.permissions.request({ data_collection: [...teamData] } as never);
  } catch (error) {
    // An older Firefox names the property that it does not know: there the words beside the button have to do.
    if (!String(error).includes('data_collection')) throw error;
    console.info('[话边] no question about data', error);
    return true;
  }
}
