import type { TeachStep } from '../bridge/teaching';
import type { SiteProfile } from '../sites/profile';
import { rootsOf } from '../sites/read/page';
import { boxAt } from './box-part';
import { headLevel, type Once, onceLevels } from './head-part';
import { type Inner, innerLevels, textOf } from './inner';
import { messageLevel, messageLevels } from './messages';
import { levelsOf, type Many, rowLevel } from './repeat';
import { parentOf, rootsFor, type Scope, scopeOf, widen } from './scope';

/** Proposals around one place that was pointed at, narrow first, and the one that is taken. */
export interface Levels<T> {
  levels: T[];
  at: number;
}

/** What the agent has pointed at so far. */
export interface Picks {
  row?: Levels<Many>;
  nick?: Levels<Inner>;
  header?: Levels<Once>;
  /** One of the buyer's bubbles and one of the agent's own: together they say what a message is. */
  buyer?: { pointed: Element };
  mine?: { pointed: Element };
  message?: Levels<Many>;
  box?: { element: HTMLElement };
}

/** Why a place cannot be taken; each has its words. */
export type Refusal =
  | 'notInRow'
  | 'nothingLasting'
  | 'noBoxThere'
  | 'otherFrame'
  | 'otherRoot'
  | 'sameBubble';

const order: TeachStep[] = ['row', 'nick', 'header', 'buyer', 'mine', 'box'];

/** The steps of a walk: all, or those that one hook needs. Bubbles come in pairs, they are told by what differs. */
export function stepsFor(hook: TeachStep | undefined, base: SiteProfile | undefined): TeachStep[] {
  if (!hook) return order;
  if (hook === 'buyer' || hook === 'mine') return ['buyer', 'mine'];
  return (hook === 'row' || hook === 'nick') && !base?.rows ? ['row', 'nick'] : [hook];
}

/** Rows need a name; all else can be left out, and takes away what it is for. */
export const isOptional = (step: TeachStep): boolean => step !== 'row' && step !== 'nick';

/** Turns places that were pointed at into proposals. Holds elements of the page, so it lives as long as one walk. */
export class Lesson {
  readonly picks: Picks = {};
  scope: Scope | undefined;
  /** Rows and names of the stored profile, where only one hook is taught anew. */
  private readonly known: { rows: Element[]; nicks: string[] };

  constructor(
    readonly doc: Document,
    base: SiteProfile | undefined,
    known: { rows: Element[]; nicks: string[] },
  ) {
    this.known = known;
    if (!base) return;
    const { roots, walkShadows, index } = rootsOf(doc, base);
    if (roots[0]) this.scope = { doc, roots, walk: walkShadows, steps: base.root?.[index]?.steps ?? [] };
  }

  get rows(): Element[] {
    return (this.picks.row && taken(this.picks.row)?.elements) ?? this.known.rows;
  }

  get nicks(): string[] {
    return (this.picks.nick && taken(this.picks.nick)?.texts) ?? this.known.nicks;
  }

  /** Takes a place for a step. @returns why not, where it cannot be taken; then nothing has changed */
  point(step: TeachStep, pointed: Element): Refusal | undefined {
    const scope = this.reach(step, pointed);
    if (typeof scope === 'string') return scope;
    const refused = this.take(step, pointed, scope);
    if (!refused) this.scope = scope;
    return refused;
  }

  private reach(step: TeachStep, pointed: Element): Scope | Refusal {
    if (!this.scope || (step === 'row' && this.known.rows.length === 0)) return scopeOf(pointed);
    const wider = widen(this.scope, pointed);
    if (!wider) return 'otherFrame';
    const holdsAll = this.scope.roots.every((root) => wider.roots.includes(root));
    return holdsAll || JSON.stringify(rootsFor(wider)) === JSON.stringify(rootsFor(this.scope))
      ? wider
      : 'otherRoot';
  }

  private take(step: TeachStep, pointed: Element, scope: Scope): Refusal | undefined {
    const { picks } = this;
    if (step === 'row') {
      const levels = levelsOf(pointed, scope);
      if (levels.length === 0) return 'nothingLasting';
      picks.row = { levels, at: rowLevel(levels) };
      delete picks.nick;
    } else if (step === 'nick') {
      const row = this.rows.find((one) => within(pointed, one));
      if (!row || row === pointed) return 'notInRow';
      const levels = innerLevels(pointed, row, this.rows, scope.walk);
      if (levels.length === 0) return 'nothingLasting';
      const at = levels.findIndex(
        ({ element }) => element === pointed || textOf(element) === textOf(pointed),
      );
      picks.nick = { levels, at: Math.max(0, at) };
    } else if (step === 'header') {
      const levels = onceLevels(pointed, scope);
      if (levels.length === 0) return 'nothingLasting';
      picks.header = { levels, at: headLevel(levels, pointed, this.nicks) };
    } else if (step === 'box') {
      const element = boxAt(pointed);
      if (!element) return 'noBoxThere';
      picks.box = { element };
    } else return this.takeBubble(step, pointed, scope);
    return undefined;
  }

  private takeBubble(step: 'buyer' | 'mine', pointed: Element, scope: Scope): Refusal | undefined {
    const bubbles = { buyer: this.picks.buyer?.pointed, mine: this.picks.mine?.pointed, [step]: pointed };
    const [first, second] = bubbles.buyer ? [bubbles.buyer, bubbles.mine] : [pointed, undefined];
    if (second && (within(first, second) || within(second, first))) return 'sameBubble';
    const levels = messageLevels(first, second, scope);
    if (levels.length === 0) return 'nothingLasting';
    const at = messageLevel(levels);
    if (second && levels[at]?.elements.some((message) => within(first, message) && within(second, message)))
      return 'sameBubble';
    this.picks[step] = { pointed };
    this.picks.message = { levels, at };
    return undefined;
  }

  private levels(step: TeachStep): Levels<Many | Inner | Once> | undefined {
    if (step === 'box') return undefined;
    return step === 'buyer' || step === 'mine' ? this.picks[step] && this.picks.message : this.picks[step];
  }

  /** Elements that the taken proposal of this step finds. */
  shown(step: TeachStep): Element[] {
    if (step === 'box') return this.picks.box ? [this.picks.box.element] : [];
    const { levels, at } = this.levels(step) ?? { levels: [], at: 0 };
    const level = levels[at];
    if (!level) return [];
    if ('elements' in level) return level.elements;
    return 'found' in level ? level.found.filter((element) => element !== undefined) : [level.element];
  }

  /** Can the proposal be made wider (`1`) or narrower (`-1`)? */
  canShift(step: TeachStep, by: 1 | -1): boolean {
    const all = this.levels(step);
    return !!all?.levels[all.at + by];
  }

  shift(step: TeachStep, by: 1 | -1): void {
    const all = this.levels(step);
    if (all?.levels[all.at + by]) all.at += by;
    if (step === 'row') delete this.picks.nick;
  }

  /** Forgets what was pointed at, as when the step is skipped. */
  forget(step: TeachStep): void {
    delete this.picks[step];
    if (step === 'mine' && this.picks.buyer && this.scope)
      this.takeBubble('buyer', this.picks.buyer.pointed, this.scope);
    if (!this.picks.buyer && !this.picks.mine) delete this.picks.message;
  }
}

/** The taken one of several proposals. */
export const taken = <T>({ levels, at }: Levels<T>): T | undefined => levels[at];

function within(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
