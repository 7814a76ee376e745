import { day, hour } from '../kernel/clock';
import type { FlowStep } from '../records/flow-step.record';
import type { FlowTick } from '../records/flow-tick.record';
import type { Phrase } from '../records/phrase.record';

/** How a step stands with one buyer. */
export type StepState = 'open' | 'done' | 'skipped';

/** An unfinished talk goes on for so long (ms): a buyer may sleep on it. */
export const resumedWithin = 3 * day;
/** After the last step, so much quiet (ms) ends the talk; not midnight, which night shifts work across. */
export const endedAfter = 6 * hour;

type Tick = Pick<FlowTick, 'stepId' | 'createdAt' | 'skipped'>;
type Step = Pick<FlowStep, 'id' | 'on' | 'must' | 'stages' | 'tags'>;

/** The steps that are in use. */
export const stepsInUse = <T extends { on: boolean }>(steps: readonly T[]): T[] =>
  steps.filter(({ on }) => on);

/**
 * The ticks of the talk that is going on, oldest first. A talk is over when its last step was ticked and the buyer was
 * quiet for {@link endedAfter}, or when nothing was ticked for {@link resumedWithin}: then all steps are open again.
 * @param now ms since 1970
 */
export function roundOf<T extends Tick>(ticks: readonly T[], steps: readonly Step[], now: number): T[] {
  const last = stepsInUse(steps).at(-1)?.id;
  let round: T[] = [];
  const isOver = (at: number) => {
    const newest = round.at(-1);
    if (!newest) return false;
    const finished = round.some(({ stepId, skipped }) => stepId === last && !skipped);
    return at - newest.createdAt > (finished ? endedAfter : resumedWithin);
  };
  for (const tick of ticks.toSorted((a, b) => a.createdAt - b.createdAt)) {
    if (isOver(tick.createdAt)) round = [];
    round.push(tick);
  }
  return isOver(now) ? [] : round;
}

/** How every step in use stands, by id. */
export function statesOf(steps: readonly Step[], round: readonly Tick[]): Map<string, StepState> {
  const ticks = new Map(round.map((tick) => [tick.stepId, tick]));
  const stateOf = (tick: Tick | undefined) => (tick ? (tick.skipped ? 'skipped' : 'done') : 'open');
  return new Map(stepsInUse(steps).map(({ id }) => [id, stateOf(ticks.get(id))]));
}

/** The first step that is open; `undefined` when nothing is left to do. */
export const nextStep = <T extends Step>(
  steps: readonly T[],
  states: ReadonlyMap<string, StepState>,
): T | undefined => steps.find(({ id }) => states.get(id) === 'open');

/** Is this phrase one that this step offers? */
export const offersPhrase = (step: Step, { stage, tags }: Pick<Phrase, 'stage' | 'tags'>): boolean =>
  step.stages.includes(stage) && (step.tags.length === 0 || step.tags.some((tag) => tags.includes(tag)));

/** The phrase that a step offers. @param best phrases in the order of the list: pins, then what is used most */
export const phraseFor = <T extends Pick<Phrase, 'stage' | 'tags'>>(
  step: Step,
  best: readonly T[],
): T | undefined => best.find((phrase) => offersPhrase(step, phrase));

/** The step that using this phrase ticks: the first open one that offers it. */
export const stepTickedBy = <T extends Step>(
  phrase: Pick<Phrase, 'stage' | 'tags'>,
  steps: readonly T[],
  states: ReadonlyMap<string, StepState>,
): T | undefined => steps.find((step) => states.get(step.id) === 'open' && offersPhrase(step, phrase));

/**
 * The steps that should have come before goodbye and did not, once the talk is at its last step.
 * @param at id of the step that the agent is at
 */
export function missedSteps<T extends Step>(
  steps: readonly T[],
  states: ReadonlyMap<string, StepState>,
  at: string | undefined,
): T[] {
  const inUse = stepsInUse(steps);
  const last = inUse.at(-1)?.id;
  if (last === undefined || (at !== last && states.get(last) !== 'done')) return [];
  return inUse.filter(({ id, must }) => must && id !== last && states.get(id) === 'open');
}

/**
 * The question set that is asked in a shop: the one chosen there, else the one whose trade the shop's name names, else
 * the first.
 */
export const setFor = <T extends { id: string; name: string }>(
  sets: readonly T[],
  chosen: string | undefined,
  shopName: string,
): T | undefined =>
  sets.find(({ id }) => id === chosen) ?? sets.find(({ name }) => shopName.includes(name)) ?? sets[0];

const questionMark = 'question:';

/** By which a use of a question is remembered. */
export const questionId = (setId: string, index: number): string => `${questionMark}${setId}:${index}`;
const isQuestion = (phraseId: string) => phraseId.startsWith(questionMark);

/** Does this text ask the buyer something? Question marks inside variables ask the agent. */
export const asksBuyer = (text: string): boolean => /[?？]/.test(text.replace(/\{[^}]*\}/g, ''));

/** After so many phrases without one question the agent is reminded. */
export const answersInARow = 3;

/**
 * Did several phrases go to this buyer in this talk, and none of them asked anything? What is typed by hand is not
 * known.
 * @param texts of the library's phrases, by id
 */
export function askedNothing(
  uses: readonly { phraseId: string; at: number }[],
  round: readonly Tick[],
  texts: ReadonlyMap<string, string>,
): boolean {
  const start = round[0]?.createdAt;
  if (start === undefined) return false;
  const inRound = uses.filter(({ at }) => at >= start);
  const asked = inRound.some(({ phraseId }) => isQuestion(phraseId) || asksBuyer(texts.get(phraseId) ?? ''));
  return !asked && inRound.length >= answersInARow;
}
