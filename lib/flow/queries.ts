import type { FlowStep } from '../records/flow-step.record';
import type { FlowTick } from '../records/flow-tick.record';
import { unwritten } from '../records/meta';
import type { QuestionSet } from '../records/question-set.record';
import { db } from '../store/database';
import { living, type Meta } from '../store/write';
import { starterSets, starterSteps } from './starter';

const inOrder = <T extends Meta & { order: number }>(rows: T[]): T[] =>
  living(rows).sort((a, b) => a.order - b.order);

/** The steps of a talk in their order, off ones among them; those that come built in until somebody changed one. */
export async function flowSteps(): Promise<FlowStep[]> {
  const rows = await db.flowStep.toArray();
  return rows.length === 0 ? starterSteps.map((one) => ({ ...unwritten, ...one })) : inOrder(rows);
}

/** The question sets in their order; those that come built in until somebody changed one. */
export async function questionSets(): Promise<QuestionSet[]> {
  const rows = await db.questionSet.toArray();
  return rows.length === 0 ? starterSets.map((one) => ({ ...unwritten, ...one })) : inOrder(rows);
}

/** What was ticked with this buyer, in this talk and before. */
export async function ticksOf(buyerKey: string): Promise<FlowTick[]> {
  return living(await db.flowTick.where('buyerKey').equals(buyerKey).toArray());
}

/** Which phrases went to this buyer, and when. */
export async function usesFor(buyerKey: string): Promise<{ phraseId: string; at: number }[]> {
  return await db.phraseUse.where('buyerKey').equals(buyerKey).toArray();
}
