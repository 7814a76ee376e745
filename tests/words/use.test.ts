import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { namespaces } from '../../lib/words/resources';
import { sourceFiles } from '../architecture/module-graph';

const code = sourceFiles()
  .filter((path) => !path.endsWith('.words.ts'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const everything = code.map(({ text }) => text).join('\n');

/** Every word in quotes, with its room: `'buyers:tags'`, or bare for common. */
const quoted = new Set([...everything.matchAll(/['"`]([a-z]+:\w+|\w+)['"`]/g)].map(([, key]) => key));
/** Keys that are put together, such as `phrases:refused_${reason}` or `stats:${tile}Hint`. */
const built = [...everything.matchAll(/`([a-z]+):(\w*)\$\{[^}]*\}(\w*)`/g)]
  .map(([, room = '', start = '', end = '']) => ({ room, start, end }))
  .filter(({ room }) => room in namespaces);

const keys = Object.entries(namespaces as Record<string, { zh: Record<string, string> }>).flatMap(
  ([room, { zh }]) => Object.keys(zh).map((key) => ({ room, key })),
);
/** i18next picks `waits_one` for `waits` with a count. */
const plain = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');

const isBuilt = (room: string, key: string) =>
  built.some(({ room: its, start, end }) => {
    if (its !== room || !key.startsWith(start) || !key.endsWith(end)) return false;
    // Where nothing of the key stands in the code but a hole, the word for the hole must stand somewhere in quotes.
    return start !== '' || quoted.has(key.slice(0, key.length - end.length));
  });

const used = ({ room, key }: { room: string; key: string }) =>
  [key, plain(key)].some(
    (name) => quoted.has(`${room}:${name}`) || (room === 'common' && quoted.has(name)),
  ) || isBuilt(room, key);

describe('words and code', () => {
  test('the search sees keys and put-together keys', () => {
    expect(quoted.has('buyers:tags')).toBe(true);
    expect(built).toContainEqual({ room: 'phrases', start: 'refused_', end: '' });
    expect(keys.length).toBeGreaterThan(200);
  });

  test('every text is shown somewhere', () => {
    const idle = keys.filter((key) => !used(key)).map(({ room, key }) => `${room}:${key}`);
    expect(idle, 'delete the text, or show it').toEqual([]);
  });

  test('a key that is put together starts like some key', () => {
    for (const { room, start, end } of built) {
      const fits = keys.some(
        (word) => word.room === room && word.key.startsWith(start) && word.key.endsWith(end),
      );
      expect(fits, `${room}:${start}…${end}`).toBe(true);
    }
  });
});
