/** In both languages of the product. */
interface Text {
  zh: string;
  en: string;
}

/** How one figure of a platform comes about, as data; `stats/measure` is the one engine that reads it. */
export interface Definition {
  id: string;
  /** Site ids; empty for the local definition, which counts everywhere. */
  sites: readonly string[];
  name: Text;
  /** The formula in a sentence. */
  formula: Text;
  /** What of it cannot be seen from this browser. */
  unseen?: Text;
  /** A share of units answered in time, or a mean wait. */
  kind: 'share' | 'mean';
  /** What is counted once: a turn, a session, or a buyer on a day. */
  unit: 'turn' | 'session' | 'buyerDay';
  /** Whether only the first turn of a session or buyer is looked at, or every one; one late turn spoils the unit. */
  looksAt: 'first' | 'every';
  /** In time is up to this many ms; only of shares. */
  threshold?: number;
  /** Hours of the day that count, [from, to); absent where all do. */
  hours?: { from: number; to: number };
  /** Whether a turn's own beginning must lie in the hours, or that of its session. */
  decides: 'message' | 'session';
  /** A turn that begins more than this many ms after the end of the one before begins a new session. */
  sessionGap?: number;
  /** No wait counts for more than this many ms; only of means. */
  cap?: number;
  /** A turn that is still open when its day ends counts as late, and in a mean as the cap. */
  openAtDayEnd?: 'late';
  /** Whether a colleague's answer ends the wait as one's own does; else the turn counts as late. */
  colleague: 'answers' | 'late';
  /** What an automatic answer is: nothing, an answer, or a reason to leave out what no human answered. */
  automatic: 'ignored' | 'answers' | 'leftOut';
  /** Over how many days the platform itself looks. */
  days?: number;
  /** `medium` and `low`: the formula is not confirmed by the platform, and the figure says so. */
  confidence: 'high' | 'medium' | 'low';
  /** Where it was read, and of when that is. */
  source: { name: string; date: string };
}

export const isConfirmed = ({ confidence }: Definition): boolean => confidence === 'high';
