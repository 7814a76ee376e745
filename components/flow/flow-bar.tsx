import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phraseFor } from '../../lib/flow/rules';
import { isHeld } from '../../lib/kernel/key-combo';
import type { FlowStep } from '../../lib/records/flow-step.record';
import type { Phrase } from '../../lib/records/phrase.record';
import type { Page } from '../screens/panel/use-page-link';
import { useHotKeys } from '../settings/use-hotkeys';
import { Button, IconButton } from '../ui/button';
import { say } from '../ui/toasts';
import { AskList } from './ask-list';
import { FlowMenu } from './flow-menu';
import { NextLine } from './next-line';
import { StepStrip } from './step-strip';
import { useAsks } from './use-asks';
import { useBarState } from './use-bar-state';
import { type Flow, useFlow } from './use-flow';

interface Props {
  page: Page;
  buyerKey: string | undefined;
  phrases: readonly Phrase[];
  /** What is offered here, in the order of the list. */
  best: readonly Phrase[];
  /** The room is needed for something else; the key still counts. */
  quiet: boolean;
  fill: (phrase: Phrase, replace: boolean) => Promise<void>;
  textOf: (phrase: Phrase) => string;
}

/** The steps of the talk with this buyer, the next thing to say, and what to ask. */
export const FlowBar = memo(function FlowBar(props: Props) {
  const { page, buyerKey, best, quiet, fill } = props;
  const { onHotKey } = page;
  const { t } = useTranslation();
  const flow = useFlow(buyerKey);
  const { bar } = useBarState();
  const { step } = flow;
  const phrase = step && phraseFor(step, best);
  const inUse = buyerKey !== undefined && flow.steps.length > 0 && bar !== 'hidden';
  useLayoutEffect(() => {
    if (!inUse || !flow.ready) return;
    return onHotKey((key, replace) => {
      if (key !== 'nextStep') return;
      if (phrase) void fill(phrase, replace);
      else if (step) void flow.tick(step);
      else say(t('flow:allDone'));
    });
  }, [onHotKey, inUse, flow, phrase, step, fill, t]);
  if (!inUse || quiet) return null;
  return (
    <div data-testid="flow" className="mb-2 flex-none border-b border-line pb-1.5">
      <Bar {...props} flow={flow} phrase={phrase} buyerKey={buyerKey} />
    </div>
  );
});

function Bar(props: Omit<Props, 'buyerKey'> & { buyerKey: string; flow: Flow; phrase: Phrase | undefined }) {
  const { page, buyerKey, phrases, fill, textOf, flow, phrase } = props;
  const { t } = useTranslation();
  const { bar, setBar, asks, setAsks } = useBarState();
  const { replace } = useHotKeys();
  const [menu, setMenu] = useState(false);
  const [opened, setOpened] = useState<string>();
  const questions = useAsks(buyerKey, page.view.shop, flow, phrases, fill);
  const folded = bar === 'folded';
  const Fold = folded ? ChevronDown : ChevronUp;
  const open = questions !== undefined && (opened === buyerKey || (questions.isNow && asks));
  const done = flow.steps.filter(({ id }) => flow.states.get(id) !== 'open').length;
  const onMenu = (step: FlowStep) => {
    flow.choose(step);
    setMenu(true);
  };
  return (
    <>
      <div className="flex items-center gap-0.5">
        {folded ? (
          <p className="min-w-0 flex-1 truncate text-sm text-ink2">
            {t('flow:folded', { done, count: flow.steps.length })}
            {flow.step && ` · ${flow.step.name}`}
          </p>
        ) : (
          <StepStrip
            steps={flow.steps}
            states={flow.states}
            current={flow.ready ? flow.step : undefined}
            missed={flow.missed}
            onChoose={flow.choose}
            onMenu={onMenu}
          />
        )}
        <FlowMenu
          flow={flow}
          open={menu}
          onOpen={setMenu}
          onHide={() => setBar('hidden')}
          onShow={() => setBar(bar)}
        />
        <IconButton
          label={t(folded ? 'flow:unfold' : 'flow:fold')}
          aria-expanded={!folded}
          className="size-[24px]!"
          onClick={() => void setBar(folded ? 'open' : 'folded')}
        >
          <Fold size={14} aria-hidden />
        </IconButton>
      </div>
      {flow.missed.map((step) => (
        <Missed key={step.id} step={step} flow={flow} />
      ))}
      {!folded && (
        <div className="mt-1">
          <NextLine
            flow={flow}
            phrase={phrase}
            text={phrase ? textOf(phrase) : ''}
            onFill={(press) => phrase && void fill(phrase, isHeld(press, replace))}
          />
        </div>
      )}
      {!folded && questions && (
        <AskList
          {...questions}
          open={open}
          onOpen={(shown) => {
            setOpened(shown ? buyerKey : undefined);
            // Put away at its step, it stays away; opened at another, it was wanted this once.
            if (questions.isNow) void setAsks(shown);
          }}
        />
      )}
    </>
  );
}

/** Said while goodbye is next or done and something that must come before is not. */
function Missed({ step, flow }: { step: FlowStep; flow: Flow }) {
  const { t } = useTranslation();
  return (
    <p
      role="status"
      className="mt-1 flex flex-wrap items-center gap-1 rounded-md bg-warn-soft px-1.5 text-sm text-warn"
    >
      <span className="min-w-0 flex-1">{t('flow:missed', { name: step.name })}</span>
      <Button look="quiet" small className="font-semibold text-warn!" onClick={() => flow.choose(step)}>
        {t('flow:goTo', { name: step.name })}
      </Button>
    </p>
  );
}
