import { useEffect, useState } from 'react';
import { ask } from '../../lib/bridge/ask';
import type { Colleague } from '../../lib/bridge/team';
import { second } from '../../lib/kernel/clock';

const pace = 20 * second;

/** Colleagues who are there now, as far as they were heard; asked again from time to time. */
export function useColleagues(): Colleague[] {
  const [others, setOthers] = useState<Colleague[]>([]);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const answer = await ask('teamPresence', {});
      if (!gone) setOthers(answer.others);
    };
    void look();
    const timer = setInterval(() => void look(), pace);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, []);
  return others;
}
