import { activeRules } from './active';
import type { ActiveRule } from './rule';
import { type CheckOptions, compile, type Guard, type Verdict } from './rules';

let guard: Guard | undefined;
const listeners = new Set<() => void>();

/** The guard of this screen as it stands; another object after {@link takeRules}. */
export function guardNow(): Guard {
  guard ??= compile(activeRules());
  return guard;
}

/** From now on these rules count here; until the first call the built-in ones do. */
export function takeRules(rules: readonly ActiveRule[]): void {
  guard = compile(rules);
  for (const listener of listeners) listener();
}

/** Calls back after each {@link takeRules}. @returns how to stop it */
export function onRules(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The verdict of the rules that count here on one text. */
export const check = (text: string, options: CheckOptions): Verdict => guardNow().check(text, options);
