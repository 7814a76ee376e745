import type { TeachStep } from '../bridge/teaching';
import type { SiteProfile } from '../sites/profile';
import type { Check } from './check';
import { button, make } from './dom';
import type { Say } from './say';
import type { TrialEnd } from './trial';

/** What the reader counted, line by line, and whether that is good. */
function linesOf(check: Check, profile: SiteProfile, say: Say): [string, boolean][] {
  const { rows, nicks, open, messages, buyer, mine, box, doubts } = check;
  const good = (...steps: TeachStep[]) => !doubts.some(({ step }) => steps.includes(step));
  return [
    [say('teach:check_rows', { rows, nicks }), good('row', 'nick')],
    [open ? say('teach:check_open', { nick: open }) : say('teach:check_noOpen'), !!open && good('header')],
    profile.thread
      ? [say('teach:check_messages', { messages, buyer, mine }), good('buyer', 'mine')]
      : [say('teach:check_noThread'), false],
    [say(box ? 'teach:check_box' : 'teach:check_noBox'), box],
  ];
}

/** The card's body at the end: what the real reader sees, doubts with a way back, a fill trial, and the name. */
export function checkBody(options: {
  check: Check;
  profile: SiteProfile;
  say: Say;
  /** Which steps can be done again in this walk. */
  steps: TeachStep[];
  trial: TrialEnd | 'trying' | undefined;
  problem: string | undefined;
  /** Absent where the site has its name already. */
  name: string | undefined;
  onName(name: string): void;
  onTry(): void;
  onRedo(step: TeachStep): void;
}): HTMLElement {
  const { check, profile, say, steps, trial, problem, name, onName, onTry, onRedo } = options;
  const lines = linesOf(check, profile, say).map(([text, good]) =>
    make(
      'li',
      good ? {} : { className: 'warn' },
      make('i', { text: good ? '✓' : '!' }),
      make('span', { text }),
    ),
  );
  const doubts = check.doubts.map(({ word, step }) =>
    make(
      'li',
      { className: 'warn' },
      make('i', { text: '·' }),
      make('span', { text: say(`teach:doubt_${word}`) }),
      steps.includes(step) && button({ label: say('teach:redo'), look: 'link', run: () => onRedo(step) }),
    ),
  );
  const input = make('input');
  input.value = name ?? '';
  input.maxLength = 40;
  input.addEventListener('input', () => onName(input.value));
  const told =
    trial === undefined ? undefined : trial === 'trying' ? say('teach:trying') : trialText(trial, say);
  const outcome = make('p', {
    className: trial === 'worked' || trial === 'trying' ? 'found' : 'warn',
    text: told ?? '',
  });
  outcome.setAttribute('role', 'status');
  const failed = make('p', { className: 'warn', text: problem ?? '' });
  failed.setAttribute('role', 'alert');
  return make(
    'main',
    {},
    make('h2', { text: say('teach:checkTitle') }),
    make('ul', {}, ...lines, ...doubts),
    check.box &&
      make(
        'div',
        { className: 'row' },
        button({ label: say('teach:tryFill'), look: 'small', disabled: trial === 'trying', run: onTry }),
      ),
    told !== undefined && outcome,
    name !== undefined && make('label', { text: say('teach:name') }, input),
    problem !== undefined && failed,
  );
}

const trialText = (end: TrialEnd, say: Say) => say(`teach:trial_${end}`, { text: say('teach:trialText') });
