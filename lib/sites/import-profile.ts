import isSafeRegex from 'safe-regex2';
import { err, ok, type Result } from '../kernel/result';
import { jsonLines } from './json-lines';
import type { SiteProfile } from './profile';
import { siteProfileSchema } from './profile-schema';

/** Why a profile is not taken, for the words of the options page. */
export type ProfileProblemCode =
  | 'tooLarge'
  | 'notJson'
  | 'newerFormat'
  | 'unknownField'
  | 'wrongValue'
  | 'tooWide'
  | 'tooSlow'
  | 'badSelector'
  | 'badPattern'
  | 'maskedKey'
  | 'noKey';

export interface ProfileProblem {
  code: ProfileProblemCode;
  /** Line in the file, 1 = first. */
  line: number;
  /** Dotted path such as `rows.nick.0.css`. */
  path: string;
  /** What stands there or is expected; English, for the engineer. */
  detail: string;
}

const maxBytes = 256 * 1024;
const selectorFields = new Set(['css', 'sub', 'without', 'frame', 'shadow']);
const patternFields = new Set(['pattern', 'text', 'path', 'query', 'hash', 'url']);

/** Every string of the profile with its path. */
function* strings(part: unknown, path: string[]): Generator<[string, string[]]> {
  if (typeof part === 'string') yield [part, path];
  else if (typeof part === 'object' && part !== null) {
    for (const [name, value] of Object.entries(part)) yield* strings(value, [...path, name]);
  }
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch {
    // A SyntaxError is the answer.
    return false;
  }
}

function codeOf(issue: { code: string; message: string }): ProfileProblemCode {
  if (issue.code === 'unrecognized_keys') return 'unknownField';
  const own = ['tooWide', 'tooSlow', 'maskedKey', 'noKey'] as const;
  return own.find((code) => code === issue.message) ?? 'wrongValue';
}

/**
 * Reads a site profile that somebody wrote.
 * @param isSelector does this browser understand the CSS? Handed in, since only a document can tell.
 * @returns the profile, or all problems in the order of the file
 */
export function importProfile(
  text: string,
  isSelector: (css: string) => boolean,
): Result<SiteProfile, ProfileProblem[]> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxBytes)
    return err([{ code: 'tooLarge', line: 1, path: '', detail: `${bytes} > ${maxBytes}` }]);
  const plain = text.replace(/^\ufeff/, '');
  const { lines, broken } = jsonLines(plain);
  const problem = (code: ProfileProblemCode, path: PropertyKey[], detail: string): ProfileProblem => {
    const names = path.map(String);
    let known = names.length;
    while (known > 0 && !lines.has(names.slice(0, known).join('.'))) known -= 1;
    return { code, line: lines.get(names.slice(0, known).join('.')) ?? 1, path: names.join('.'), detail };
  };
  let raw: unknown;
  try {
    raw = JSON.parse(plain);
  } catch (error) {
    return err([{ code: 'notJson', line: broken ?? 1, path: '', detail: String((error as Error).message) }]);
  }
  const format = (raw as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && format > 1)
    return err([problem('newerFormat', ['format'], String(format))]);
  const parsed = siteProfileSchema.safeParse(raw);
  if (!parsed.success) {
    const problems = parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => problem('unknownField', [...issue.path, key], key))
        : [problem(codeOf(issue), issue.path, issue.message)],
    );
    return err(problems.sort((a, b) => a.line - b.line));
  }
  const problems: ProfileProblem[] = [];
  for (const [said, path] of strings(parsed.data, [])) {
    const field = path.at(-1) ?? '';
    const inMap = path.includes('map') || path[0] === 'mainWorld';
    const isExclude = path.at(-2) === 'exclude';
    if (selectorFields.has(field) && !isSelector(said.replaceAll('{key}', 'x'))) {
      problems.push(problem('badSelector', path, said));
    } else if ((patternFields.has(field) || isExclude) && !inMap && !isPattern(said)) {
      problems.push(problem('badPattern', path, said));
    } else if (patternFields.has(field) && !inMap && !isSafeRegex(said)) {
      problems.push(problem('tooSlow', path, said));
    }
  }
  return problems.length ? err(problems) : ok(parsed.data);
}
