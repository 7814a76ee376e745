import type { Teaching, TeachStep } from '../bridge/teaching';
import { createLayer } from '../overlay/layer';
import type { SiteProfile } from '../sites/profile';
import { read } from '../sites/read';
import { placeOf } from '../sites/read/place-of';
import { siteTitle } from './address';
import { freshProfile } from './assemble';
import { createCard } from './card';
import { dress } from './card-look';
import { type Check, checkOf } from './check';
import { checkBody } from './check-body';
import type { Action } from './dom';
import { createHighlights } from './highlights';
import { watchKeys } from './keys';
import { isOptional, Lesson, stepsFor } from './lesson';
import { mergeInto } from './merge';
import { pickBody, type Trouble } from './pick-body';
import { createPicker } from './picker';
import { freeFor } from './place-card';
import type { Under } from './pointer';
import { speak } from './say';
import { type TrialEnd, tryFill } from './trial';

/**
 * Leads through the steps over the page, checks with the real reader, and hands the profile to `save`.
 * @param save stores it; resolves to what is wrong with it, nothing = stored
 * @param end takes everything down; with words, those are said
 */
export function startWalk(options: {
  teaching: Teaching;
  window: Window & typeof globalThis;
  signal: AbortSignal;
  save(profile: SiteProfile): Promise<string[]>;
  end(words?: string): void;
}): void {
  const { teaching, window, signal, save, end } = options;
  const { document } = window;
  const { base } = teaching;
  const say = speak(teaching.words);
  const steps = stepsFor(teaching.hook ?? undefined, base ?? undefined);
  const day = new Date().toLocaleDateString('sv-SE');
  const seen = base && teaching.hook ? read(document, base) : undefined;
  const lesson = new Lesson(document, teaching.hook ? (base ?? undefined) : undefined, {
    rows: [...(seen?.rowElements.values() ?? [])],
    nicks: seen?.snapshot.rows.map(({ nick }) => nick) ?? [],
  });

  let at = 0;
  let hover: Element | undefined;
  let trouble: Trouble | undefined;
  let paused = false;
  let name = siteTitle(document.title, window.location.hostname);
  let checked: { profile: SiteProfile; check: Check; composer: HTMLElement | undefined } | undefined;
  let trial: TrialEnd | 'trying' | undefined;
  let problem: string | undefined;
  let saving = false;

  const layer = createLayer(document, signal);
  dress(layer.root);
  const highlights = createHighlights(layer, window, signal);
  const card = createCard({
    layer,
    window,
    theme: teaching.theme,
    words: { close: say('teach:close'), drag: say('teach:drag') },
    signal,
    onClose: () => end(),
  });
  const stepNow = (): TeachStep | undefined => steps[at];

  const onHover = (under: Under) => {
    hover = under && 'element' in under ? under.element : undefined;
    highlights.show(shown(), hover);
  };
  const onPick = (under: Under) => {
    const step = stepNow();
    if (!step || !under) return;
    trouble = 'closed' in under ? 'closedFrame' : lesson.point(step, under.element);
    if (!trouble && step === 'row' && lesson.shown(step).length === 1) trouble = 'single';
    hover = undefined;
    render();
  };
  const picker = createPicker({ layer, window, signal, onHover, onPick });

  const shown = (): Element[] => {
    const step = stepNow();
    return step && !paused ? lesson.shown(step) : [];
  };

  const go = (to: number) => {
    at = Math.max(0, to);
    trouble = undefined;
    trial = undefined;
    problem = undefined;
    checked = at >= steps.length ? look() : undefined;
    render();
  };
  const back = () => (paused ? pause(false) : at === 0 ? end() : go(at - 1));
  const forward = () => {
    const step = stepNow();
    if (paused) return pause(false);
    if (!step) return void keep();
    if (lesson.shown(step).length > 0) go(at + 1);
  };
  const skip = () => {
    const step = stepNow();
    if (!step) return;
    lesson.forget(step);
    // Own messages are told by what differs from the buyer's: without those there is nothing to compare.
    go(step === 'buyer' && steps[at + 1] === 'mine' ? at + 2 : at + 1);
  };
  const pause = (on: boolean) => {
    paused = on;
    render();
  };

  const look = () => {
    const signed = {
      id: teaching.id,
      name: name.trim() || window.location.hostname,
      address: document.URL,
      day,
    };
    const profile = base ? mergeInto(base, lesson, steps, day) : freshProfile(lesson, signed);
    const { snapshot, composer } = read(document, profile, { now: Date.now() });
    return { profile, check: checkOf(snapshot, profile), composer };
  };
  const keep = async () => {
    if (!checked || saving) return;
    saving = true;
    problem = undefined;
    render();
    try {
      checked = look();
      const problems = await save(checked.profile);
      if (problems.length === 0) return end(say(teaching.hook ? 'teach:retaught' : 'teach:saved'));
      problem = say('teach:notSaved', { why: problems.slice(0, 3).join(' · ') });
    } catch (error) {
      console.error('[话边] the taught profile could not be stored', error);
      problem = say('teach:notSaved', { why: String((error as Error).message) });
    }
    saving = false;
    render();
  };
  const attempt = async () => {
    const { composer, profile } = checked ?? {};
    if (!composer || trial === 'trying') return;
    trial = 'trying';
    render();
    trial = await tryFill(composer, say('teach:trialText'), profile?.composer);
    render();
  };

  const actions = (step: TeachStep | undefined): Action[] => {
    if (paused) return [{ label: say('teach:resume'), look: 'primary', run: () => pause(false) }];
    const backwards: Action[] = at > 0 ? [{ label: say('teach:back'), run: back }] : [];
    if (!step) {
      const label = say(saving ? 'teach:saving' : 'teach:save');
      return [...backwards, { label, look: 'primary', disabled: saving || trial === 'trying', run: forward }];
    }
    const ready = lesson.shown(step).length > 0;
    const skippable: Action[] = isOptional(step) && !ready ? [{ label: say('teach:skip'), run: skip }] : [];
    return [
      { label: say('teach:pause'), run: () => pause(true) },
      ...backwards,
      ...skippable,
      { label: say('teach:next'), look: 'primary', disabled: !ready, run: forward },
    ];
  };

  function render(): void {
    if (signal.aborted) return;
    const step = stepNow();
    picker.turn(step !== undefined && !paused);
    highlights.show(shown(), hover);
    const total = { at: Math.min(at + 1, steps.length), of: steps.length };
    card.show({
      title: say('teach:title'),
      progress: { at, of: steps.length, text: step ? say('teach:progress', total) : '' },
      body: bodyFor(step),
      actions: actions(step),
    });
    const view = { width: window.innerWidth, height: window.innerHeight };
    const boxes = (elements: Element[]) => elements.slice(0, 60).map(placeOf);
    card.keepClear(freeFor(step, view, boxes(lesson.rows), boxes(shown())));
  }

  function bodyFor(step: TeachStep | undefined): HTMLElement {
    if (step) {
      const onShift = (by: 1 | -1) => {
        lesson.shift(step, by);
        trouble = undefined;
        render();
      };
      return pickBody({ lesson, step, say, trouble, paused, optional: isOptional(step), onShift });
    }
    const { check, profile } = checked ?? look();
    const onName = (next: string) => {
      name = next;
    };
    const onRedo = (again: TeachStep) => go(steps.indexOf(again));
    const onTry = () => void attempt();
    const own = base ? undefined : name;
    return checkBody({ check, profile, say, steps, trial, problem, name: own, onName, onTry, onRedo });
  }

  watchKeys({
    window,
    host: layer.host,
    card: card.element,
    signal,
    active: () => !paused,
    onBack: back,
    onNext: forward,
  });
  render();
}
