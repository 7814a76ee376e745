/** Where in the text each value of a JSON file stands. */
export interface JsonLines {
  /** Line (1 = first) by path, parts joined with a dot; `''` is the whole. */
  lines: Map<string, number>;
  /** Line of the first thing that is no JSON; `undefined` where all is. */
  broken: number | undefined;
}

const token = /\s*(?:([{}[\],:])|("(?:[^"\\\n]|\\.)*")|(-?\d[\d.eE+-]*|true|false|null))/y;

/**
 * Finds lines by path, since `JSON.parse` names at best an offset, and each browser in other words.
 * Reads the structure only; values are left to `JSON.parse`.
 */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  let broken: number | undefined;

  const next = (): string => {
    token.lastIndex = at;
    const found = token.exec(text);
    const end = found ? token.lastIndex : at + (/\s*/y.exec(text.slice(at))?.[0].length ?? 0);
    line += text.slice(at, end).split('\n').length - 1;
    at = end;
    if (!found) throw new SyntaxError(`line ${line}`);
    return found[1] ?? found[2] ?? found[3] ?? '';
  };
  const expect = (given: string, ...wanted: string[]): string => {
    if (!wanted.includes(given)) throw new SyntaxError(`line ${line}`);
    return given;
  };
  const value = (first: string, path: string[]): void => {
    lines.set(path.join('.'), line);
    if (first === '{') {
      let name = next();
      if (name === '}') return;
      for (; ; name = next()) {
        if (!name.startsWith('"')) expect(name, '"');
        const key = JSON.parse(name) as string;
        expect(next(), ':');
        value(next(), [...path, key]);
        if (expect(next(), ',', '}') === '}') return;
      }
    } else if (first === '[') {
      let item = next();
      if (item === ']') return;
      for (let index = 0; ; index++, item = next()) {
        value(item, [...path, String(index)]);
        if (expect(next(), ',', ']') === ']') return;
      }
    } else if (/^[}\],:]$/.test(first)) expect(first, 'a value');
  };
  try {
    value(next(), []);
    if (text.slice(at).trim()) expect(next(), 'the end');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    broken = line;
  }
  return { lines, broken };
}
