import { recount } from '../stats/recount-commands';

/** Makes the day counts after an upgrade that brings them or counts otherwise; a restarted worker goes on with it. */
export async function keepCounted(now = Date.now()): Promise<void> {
  try {
    await recount(now);
  } catch (error) {
    console.error('[话边] the days could not be counted', error);
  }
}
