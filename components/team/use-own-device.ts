import { useEffect, useState } from 'react';
import { readTeamFile } from '../../lib/platform/team-file';

/** Which of the team's computers this is; undefined while it is being read. */
export function useOwnDevice(): string | undefined {
  const [device, setDevice] = useState<string>();
  useEffect(() => {
    let gone = false;
    void readTeamFile().then((file) => {
      if (!gone) setDevice(file?.device);
    });
    return () => {
      gone = true;
    };
  }, []);
  return device;
}
