import { desktopSite } from '../buyers/rules';
import { recordObserved } from '../conversations/commands';
import { sightingByHand } from '../conversations/evidence';
import { attendWaits } from './wait-duty';

/** The agent says that a buyer of a desktop client began to wait, or was answered: no page could have seen it. */
export async function takeWaitByHand(
  told: { shop: string; nick: string; waits: boolean },
  now = Date.now(),
): Promise<void> {
  const shop = { id: told.shop, name: told.shop };
  const sightings = [sightingByHand(told.nick, told.waits, now)];
  const news = await recordObserved({ site: desktopSite, shop, page: 'ready', sightings, present: [] });
  if (news) await attendWaits(now);
}
