import type { Stage } from '../stages';

export type Trade = '通用' | '服饰' | '美妆' | '数码' | '食品';
export type Period = '售前' | '售中' | '售后';

/** Ready phrases of one stage for one trade. */
export interface StarterGroup {
  stage: Stage;
  trade: Trade;
  period: Period;
  phrases: { code: string; title: string; tags: string[]; text: string }[];
}
