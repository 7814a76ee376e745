import { parseBuyerKey } from '../kernel/buyer-key';
import type { FlowTick } from '../records/flow-tick.record';
import { db } from '../store/database';
import { newMeta, touched, type Writer } from '../store/write';
import { flowSteps, ticksOf } from './queries';
import { roundOf, type StepState, statesOf, stepTickedBy } from './rules';

/**
 * Sets how steps stand with a buyer.
 * @returns the way back
 */
export async function markSteps(
  buyerKey: string,
  stepIds: readonly string[],
  state: StepState,
  writer: Writer,
): Promise<() => Promise<void>> {
  // The id follows from the content, so that the same step ticked in two places is one row.
  const ids = stepIds.map((stepId) => `${buyerKey}#${stepId}`);
  const { shop } = parseBuyerKey(buyerKey);
  const gone = (at: number) => ({ ...touched(writer, at), deletedAt: at });
  return await db.transaction('rw', db.flowTick, async () => {
    const before = await db.flowTick.bulkGet(ids);
    const at = writer.now();
    if (state === 'open') {
      const ticked = before.flatMap((row) => (row && row.deletedAt === null ? [row] : []));
      await db.flowTick.bulkPut(ticked.map((row) => ({ ...row, ...gone(at) })));
    } else {
      const row = (stepId: string, id: string) => ({
        ...newMeta(writer, id),
        buyerKey,
        stepId,
        shop,
        skipped: state === 'skipped',
      });
      await db.flowTick.bulkPut(stepIds.map((stepId, index) => row(stepId, ids[index] ?? '')));
    }
    return async () => {
      const now = writer.now();
      await db.transaction('rw', db.flowTick, async () => {
        const after = await db.flowTick.bulkGet(ids);
        const back = after.flatMap((row, index): FlowTick[] => {
          const old = before[index];
          if (!row) return [];
          return old ? [{ ...old, updatedAt: now, dirty: 1 }] : [{ ...row, ...gone(now) }];
        });
        await db.flowTick.bulkPut(back);
      });
    };
  });
}

/** A phrase went to this buyer: the step that offers it is done, unless it was already. */
export async function tickByPhrase(buyerKey: string, phraseId: string, writer: Writer): Promise<void> {
  await db.transaction('rw', db.flowTick, db.flowStep, db.phrase, async () => {
    const phrase = await db.phrase.get(phraseId);
    if (!phrase) return;
    const steps = await flowSteps();
    const states = statesOf(steps, roundOf(await ticksOf(buyerKey), steps, writer.now()));
    const step = stepTickedBy(phrase, steps, states);
    if (step) await markSteps(buyerKey, [step.id], 'done', writer);
  });
}
