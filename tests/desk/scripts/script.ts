export type Category = '服饰' | '美妆' | '数码' | '食品';

/** What the buyer writes (one to three short messages in a row) and what an agent would answer. */
export type ScriptTurn = readonly [buyer: readonly string[], answer: string];

/** One buyer's affair from the first word to the last; the next turn comes after a human answered. */
export interface Script {
  readonly id: string;
  readonly stage: '售前' | '售中' | '售后';
  readonly turns: readonly ScriptTurn[];
}
