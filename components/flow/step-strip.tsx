import { Check, CircleAlert, Dot, Minus } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepState } from '../../lib/flow/rules';
import type { FlowStep } from '../../lib/records/flow-step.record';
import { classes } from '../ui/classes';

const signs = { open: Dot, done: Check, skipped: Minus };

/** The steps of a talk side by side; arrow keys move, a click or Enter chooses, the menu key opens what else there is. */
export function StepStrip(props: {
  steps: readonly FlowStep[];
  states: ReadonlyMap<string, StepState>;
  current: FlowStep | undefined;
  missed: readonly FlowStep[];
  onChoose: (step: FlowStep) => void;
  onMenu?: (step: FlowStep) => void;
}) {
  const { steps, states, current, missed, onChoose, onMenu } = props;
  const { t } = useTranslation();
  const strip = useRef<HTMLFieldSetElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...(strip.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (move === undefined || at < 0) return;
    event.preventDefault();
    buttons[(at + move + buttons.length) % buttons.length]?.focus();
  };
  const reached = current?.id ?? steps.at(-1)?.id;
  return (
    <fieldset
      ref={strip}
      aria-label={t('flow:title')}
      onKeyDown={onKeyDown}
      className="flex min-w-0 flex-1 gap-0.5"
    >
      {steps.map((step) => {
        const state = states.get(step.id) ?? 'open';
        const isMissed = missed.includes(step);
        const isCurrent = step === current;
        const Sign = isMissed ? CircleAlert : signs[state];
        return (
          <button
            key={step.id}
            type="button"
            tabIndex={step.id === reached ? 0 : -1}
            aria-current={isCurrent ? 'step' : undefined}
            aria-label={t(isMissed ? 'flow:missedStep' : `flow:state_${state}`, { name: step.name })}
            title={t(isMissed ? 'flow:missedStep' : `flow:state_${state}`, { name: step.name })}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(step)}
            onContextMenu={(event) => {
              if (!onMenu) return;
              event.preventDefault();
              onMenu(step);
            }}
            className={classes(
              'flex min-w-0 flex-1 basis-0 flex-col items-center overflow-hidden rounded-md border px-px pt-0.5 text-sm leading-4 whitespace-nowrap',
              isCurrent
                ? 'border-brand bg-brand-soft font-semibold text-brand-ink'
                : 'border-transparent bg-hover hover:text-ink',
              !isCurrent && (isMissed ? 'text-warn' : state === 'done' ? 'text-ok' : 'text-ink2'),
            )}
          >
            <span className="max-w-full overflow-hidden">{step.name}</span>
            <Sign
              size={11}
              strokeWidth={3}
              aria-hidden
              className={state === 'open' && !isMissed ? 'opacity-40' : ''}
            />
          </button>
        );
      })}
    </fieldset>
  );
}
