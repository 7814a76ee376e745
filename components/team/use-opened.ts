import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { KeptTeam } from '../../lib/team/kept';

/** What the lead keeps, as this page has it open. In memory only: it is gone with the browser. */
export interface Opened {
  kept: KeptTeam;
  /** Whose invites are new since the server was told of a change; `null` where it knows all. */
  invited: string[] | null;
  /** No server has heard of the team: a change of people needs the whole folder anew and nothing else. */
  fresh: boolean;
}

const name = 'teamOpened';

/** `undefined` while it is being read. */
export function useOpened(): [Opened | null | undefined, (opened: Opened | null) => Promise<void>] {
  const [opened, setOpened] = useState<Opened | null>();
  useEffect(() => {
    let gone = false;
    void browser.storage.session.get(name).then((stored) => {
      if (!gone) setOpened((stored[name] as Opened | undefined) ?? null);
    });
    return () => {
      gone = true;
    };
  }, []);
  const keep = async (next: Opened | null) => {
    if (next) await browser.storage.session.set({ [name]: next });
    else await browser.storage.session.remove(name);
    setOpened(next);
  };
  return [opened, keep];
}
