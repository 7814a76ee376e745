import isSafeRegex from 'safe-regex2';
import { err, ok, type Result } from '../kernel/result';
import { patternIn } from './active';
import { normalise } from './normalise';

export const MOST_WORDS = 5000;
const LONGEST_WORD = 200;
/** Of an expression: more repetitions than this multiply into seconds. */
const MOST_REPEATS = 6;
/** What an expression may take over a text made to be hard for it. */
const MOST_MS = 20;

export interface WordProblem {
  code: 'tooMany' | 'tooLong' | 'onlySigns' | 'badPattern' | 'unbounded' | 'tooSlow' | 'matchesAll';
  /** Line as typed, 1 = first. */
  line: number;
  word: string;
}

function patternProblem(source: string): WordProblem['code'] | undefined {
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, 'g');
  } catch {
    // A SyntaxError is the answer.
    return 'badPattern';
  }
  if (pattern.test('')) return 'matchesAll';
  const bare = source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x');
  if (/[*+]|\{\d+,\}/.test(bare)) return 'unbounded';
  if (!isSafeRegex(source, { limit: MOST_REPEATS })) return 'tooSlow';
  // Rich in what the expression asks for, and never quite a match.
  const signs = [...new Set(source.replace(/[^\p{L}\p{N}]/gu, ''))].slice(0, 8);
  const start = performance.now();
  for (const sign of signs) {
    for (const end of ['', '\ue000']) {
      pattern.lastIndex = 0;
      pattern.exec(sign.repeat(400) + end);
      if (performance.now() - start > MOST_MS) return 'tooSlow';
    }
  }
  return undefined;
}

/**
 * Reads what a lead typed or pasted: one word a line, `/…/` an expression, empty lines and repeats left out.
 * @returns the words, or all that is wrong with them
 */
export function readWords(typed: string): Result<string[], WordProblem[]> {
  const words = new Set<string>();
  const problems: WordProblem[] = [];
  for (const [index, raw] of typed.split(/\r\n|\r|\n/).entries()) {
    const word = raw.trim();
    if (word === '' || words.has(word)) continue;
    const code = wordProblem(word) ?? (words.size === MOST_WORDS ? 'tooMany' : undefined);
    if (code) problems.push({ code, line: index + 1, word: word.slice(0, 40) });
    else words.add(word);
    if (code === 'tooMany') break;
  }
  return problems.length > 0 ? err(problems) : ok([...words]);
}

function wordProblem(word: string): WordProblem['code'] | undefined {
  if (word.length > LONGEST_WORD) return 'tooLong';
  const source = patternIn(word);
  if (source !== undefined) return patternProblem(source);
  // A word of which normalising leaves nothing, or only a comma, would stand everywhere or nowhere.
  return /^[, ]?$/.test(normalise(word).text) ? 'onlySigns' : undefined;
}
