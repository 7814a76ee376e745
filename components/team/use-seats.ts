import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { readTeamFile } from '../../lib/platform/team-file';
import { useMember } from '../members/use-writer';

/** What a screen may know of a member's place at this computer: never the password, never the key. */
export interface Seat {
  name: string;
  role: 'agent' | 'lead';
  /** Its member is signed on; else the first seat counts. */
  active: boolean;
}

/** The seats of this computer, live; none where there is no team. */
export function useSeats(): Seat[] {
  const [names, setNames] = useState<Omit<Seat, 'active'>[]>([]);
  const onDuty = useMember();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const file = await readTeamFile();
      if (!gone) setNames((file?.seats ?? []).map(({ name, role }) => ({ name, role })));
    };
    const changed = (changes: object) => {
      if (Object.hasOwn(changes, 'team')) void read();
    };
    void read();
    browser.storage.local.onChanged.addListener(changed);
    return () => {
      gone = true;
      browser.storage.local.onChanged.removeListener(changed);
    };
  }, []);
  const signedOn = names.findIndex(({ name }) => name === onDuty?.name);
  const active = Math.max(0, signedOn);
  return names.map((seat, at) => ({ ...seat, active: at === active }));
}
