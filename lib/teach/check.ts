import type { TeachStep } from '../bridge/teaching';
import type { SiteProfile } from '../sites/profile';
import { foldNick } from '../sites/read/clean';
import type { Snapshot } from '../sites/snapshot';

/** What may be wrong, each with its words and the step that mends it. */
export interface Doubt {
  word:
    | 'noRows'
    | 'fewNicks'
    | 'sameNicks'
    | 'maskedNoKey'
    | 'noOpen'
    | 'headerDiffers'
    | 'noMessages'
    | 'noneBuyer'
    | 'noneMine'
    | 'boxGone';
  step: TeachStep;
}

/** What the real reader sees through the new profile. */
export interface Check {
  rows: number;
  nicks: number;
  open: string | undefined;
  messages: number;
  buyer: number;
  mine: number;
  box: boolean;
  doubts: Doubt[];
}

/** Counts a reading and says what looks wrong in it; nothing that the profile does not name is missed. */
export function checkOf(snapshot: Snapshot, profile: SiteProfile): Check {
  const { rows, open, messages, composer } = snapshot;
  const nicks = rows.map(({ nick }) => foldNick(nick)).filter(Boolean);
  const by = (role: string) => messages.filter((message) => message.role === role).length;
  const check = {
    rows: rows.length,
    nicks: nicks.length,
    open: open?.nick || open?.buyerId,
    messages: messages.length,
    buyer: by('buyer'),
    mine: by('me'),
    box: composer !== undefined,
  };
  const distinct = new Set(nicks).size;
  const telling = profile.rows?.active || profile.header?.nick || profile.header?.key;
  const doubts: (Doubt | false | undefined)[] = [
    profile.rows && rows.length === 0 && { word: 'noRows', step: 'row' },
    nicks.length < rows.length && { word: 'fewNicks', step: 'nick' },
    rows.length > 2 && distinct * 2 <= rows.length && { word: 'sameNicks', step: 'nick' },
    profile.maskedNicks && !profile.rows?.key && { word: 'maskedNoKey', step: 'row' },
    telling && !open && { word: 'noOpen', step: 'header' },
    open && !open.agrees && { word: 'headerDiffers', step: 'header' },
    profile.thread && messages.length === 0 && { word: 'noMessages', step: 'buyer' },
    messages.length > 0 && check.buyer === 0 && { word: 'noneBuyer', step: 'buyer' },
    messages.length > 0 && check.mine === 0 && { word: 'noneMine', step: 'mine' },
    profile.composer && !composer && { word: 'boxGone', step: 'box' },
  ];
  return { ...check, doubts: doubts.filter((doubt): doubt is Doubt => !!doubt) };
}
