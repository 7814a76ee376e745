import type { TeachStep } from '../bridge/teaching';
import { button, make } from './dom';
import { textOf } from './inner';
import type { Lesson, Refusal } from './lesson';
import type { Say } from './say';

export type Trouble = Refusal | 'closedFrame' | 'single';

/** What a proposal found, in words. */
function foundText(lesson: Lesson, step: TeachStep, say: Say): string {
  const shown = lesson.shown(step);
  const sample = textOf(shown.find((element) => textOf(element) !== '')).slice(0, 24);
  if (step === 'row') return say('teach:found_row', { count: shown.length });
  if (step === 'nick')
    return say('teach:found_nick', { count: shown.length, rows: lesson.rows.length, sample });
  if (step === 'header') return say('teach:found_header', { sample });
  if (step === 'box') return say('teach:found_box');
  return say(`teach:found_${step}`, { count: shown.length });
}

/** The card's body while one place is pointed at: the question, what was found, and how to put it right. */
export function pickBody(options: {
  lesson: Lesson;
  step: TeachStep;
  say: Say;
  trouble: Trouble | undefined;
  paused: boolean;
  optional: boolean;
  onShift(by: 1 | -1): void;
}): HTMLElement {
  const { lesson, step, say, trouble, paused, optional, onShift } = options;
  const found = lesson.shown(step).length > 0;
  const shift = (by: 1 | -1, label: string) =>
    button({ label, look: 'small', disabled: !lesson.canShift(step, by), run: () => onShift(by) });
  const adjustable = found && (lesson.canShift(step, 1) || lesson.canShift(step, -1));
  const state = make('p', { className: 'found', text: found ? foundText(lesson, step, say) : '' });
  state.setAttribute('role', 'status');
  const warning = make('p', { className: 'warn', text: trouble ? say(`teach:refused_${trouble}`) : '' });
  warning.setAttribute('role', 'alert');
  return make(
    'main',
    {},
    make('h2', { text: say(`teach:ask_${step}`) }),
    make('p', { text: paused ? say('teach:paused') : say(`teach:hint_${step}`) }),
    found && state,
    trouble && warning,
    adjustable &&
      make(
        'div',
        { className: 'row' },
        make('span', { text: say('teach:adjust') }),
        shift(-1, say('teach:narrower')),
        shift(1, say('teach:wider')),
      ),
    !found &&
      optional &&
      step !== 'row' &&
      step !== 'nick' &&
      make('p', { text: say(`teach:without_${step}`) }),
  );
}
