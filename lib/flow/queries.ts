import type { FlowStep } from '../records/flow-step.record';
import type { FlowTick } from '../records/flow-tick.record';
import type { QuestionSet } from '../records/question-set.record';
import { db } from '../store/database';
import { living } from '../store/write';
import { listOf } from '../store/write-list';
import { starterSets, starterSteps } from './starter';

/** The steps of a talk in their order, off ones among them; those that come built in until somebody changed one. */
export async function flowSteps(): Promise<FlowStep[]> {
  return listOf(await db.flowStep.toArray(), starterSteps);
}

/** The question sets in their order; those that come built in until somebody changed one. */
export async function questionSets(): Promise<QuestionSet[]> {
  return listOf(await db.questionSet.toArray(), starterSets);
}

/** What was ticked with this buyer, in this talk and before. */
export async function ticksOf(buyerKey: string): Promise<FlowTick[]> {
  return living(await db.flowTick.where('buyerKey').equals(buyerKey).toArray());
}

/** Which phrases went to this buyer, and when. */
export async function usesFor(buyerKey: string): Promise<{ phraseId: string; at: number }[]> {
  return await db.phraseUse.where('buyerKey').equals(buyerKey).toArray();
}
