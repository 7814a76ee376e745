import type { FillOutcome } from '../../lib/bridge/protocol';
import { tickByPhrase } from '../../lib/flow/commands';
import { countUse, type UseDraft } from '../../lib/phrases/commands';
import type { Writer } from '../../lib/store/write';

/** A phrase went into the box: it counts as used, and the step of the talk that offers it is ticked. */
export async function noteUse(use: UseDraft, outcome: FillOutcome, writer: Writer): Promise<void> {
  const at = writer.now();
  // One moment for both, by which the uses of this talk are told from those of the one before.
  const frozen: Writer = { memberId: writer.memberId, now: () => at };
  await countUse(use, outcome, frozen);
  if (outcome.kind !== 'refused' && use.buyerKey !== null)
    await tickByPhrase(use.buyerKey, use.phraseId, frozen);
}
