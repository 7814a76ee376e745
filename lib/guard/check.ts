import { builtInRules } from './built-in';
import { type CheckOptions, compile, type Guard, type Verdict } from './rules';

let guard: Guard | undefined;

/** The verdict of the built-in rules on one text. Rules are compiled at the first call. */
export function check(text: string, options: CheckOptions): Verdict {
  guard ??= compile(builtInRules);
  return guard.check(text, options);
}
