import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { markSteps } from '../../lib/flow/commands';
import { flowSteps, ticksOf, usesFor } from '../../lib/flow/queries';
import { missedSteps, nextStep, roundOf, type StepState, statesOf, stepsInUse } from '../../lib/flow/rules';
import type { FlowStep } from '../../lib/records/flow-step.record';
import { useWriter } from '../members/use-writer';
import { say } from '../ui/toasts';

const none: FlowStep[] = [];

/** How the talk with one buyer stands, and what the agent can do about it by hand. */
export function useFlow(buyerKey: string | undefined) {
  const { t } = useTranslation();
  const writer = useWriter();
  const all = useLiveQuery(flowSteps, []) ?? none;
  const known = useLiveQuery(
    async () =>
      buyerKey === undefined
        ? undefined
        : { buyerKey, ticks: await ticksOf(buyerKey), uses: await usesFor(buyerKey) },
    [buyerKey],
  );
  const [chosen, setChosen] = useState<{ buyerKey: string | undefined; stepId: string; tickedAt: number }>();

  const steps = stepsInUse(all);
  // For a moment after a switch the query still answers for the buyer before.
  const mine = known?.buyerKey === buyerKey ? known : undefined;
  const round = roundOf(mine?.ticks ?? [], all, Date.now());
  const states = statesOf(all, round);
  const tickedAt = (stepId: string) => round.find((tick) => tick.stepId === stepId)?.createdAt ?? 0;
  // The agent's choice holds until that step is ticked or opened again.
  const byHand =
    chosen?.buyerKey === buyerKey && chosen?.tickedAt === tickedAt(chosen?.stepId ?? '')
      ? steps.find(({ id }) => id === chosen?.stepId)
      : undefined;
  const step = byHand ?? nextStep(steps, states);

  const mark = async (marked: readonly FlowStep[], state: StepState, words: string) => {
    if (buyerKey === undefined) return;
    const back = await markSteps(
      buyerKey,
      marked.map(({ id }) => id),
      state,
      writer,
    );
    say(words, { label: t('common:undo'), run: back });
  };
  return {
    /** False while the ticks of this buyer are being read. */
    ready: mine !== undefined,
    steps,
    states,
    round,
    uses: mine?.uses ?? [],
    /** Where the talk is: what the agent chose, else the first open step. */
    step,
    missed: missedSteps(all, states, step?.id),
    choose: ({ id }: FlowStep) => setChosen({ buyerKey, stepId: id, tickedAt: tickedAt(id) }),
    tick: (one: FlowStep) => mark([one], 'done', t('flow:ticked', { name: one.name })),
    untick: (one: FlowStep) => mark([one], 'open', t('flow:unticked', { name: one.name })),
    skip: (one: FlowStep) =>
      mark([one], 'skipped', t(one.must ? 'flow:skippedMust' : 'flow:skipped', { name: one.name })),
    restart: () => mark(all, 'open', t('flow:restarted')),
  };
}

export type Flow = ReturnType<typeof useFlow>;
