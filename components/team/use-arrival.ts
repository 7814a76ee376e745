import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { takeOver } from '../../lib/members/commands';
import { namesakes } from '../../lib/team/queries';
import { useMember } from '../members/use-writer';

/**
 * Who has just joined is signed on as the member whom the team knows, once the list of members is here. A member of the
 * same name that was only written down on this computer gives way, or there would be two.
 * @param name of who joined on this page
 */
export function useArrival(name: string | undefined): void {
  const onDuty = useMember();
  const found = useLiveQuery(async () => (name === undefined ? undefined : await namesakes(name)), [name]);
  useEffect(() => {
    if (!found?.known || onDuty === undefined) return;
    const { known, local } = found;
    if (!onDuty || local.length > 0) void takeOver(known.id, local, Date.now, true);
  }, [found, onDuty]);
}
