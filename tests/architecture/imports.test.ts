import { beforeAll, describe, expect, test } from 'vitest';
import { laws } from './laws';
import { type Edge, moduleGraph, sourceFiles, wayTo } from './module-graph';

let graph = new Map<string, Edge[]>();

beforeAll(async () => {
  graph = await moduleGraph();
}, 60_000);

const ownFolder = (path: string) => path.split('/').slice(0, 2).join('/');

/** `OWN/` in a law stands for the importing file's own capability folder. */
const matches = (pattern: RegExp, from: string, to: string) =>
  pattern.source.startsWith('^OWN')
    ? to.startsWith(`${ownFolder(from)}/`) && pattern.test(`OWN/${to.slice(ownFolder(from).length + 1)}`)
    : pattern.test(to);

describe('the checker', () => {
  test('saw every source file', () => {
    const missed = sourceFiles().filter((file) => !graph.has(file));
    expect(missed, 'a law over files that nobody looked at is no law').toEqual([]);
    expect(graph.size).toBeGreaterThan(200);
  });

  test('found what the files import', () => {
    const lost = [...graph].flatMap(([from, edges]) =>
      edges.filter(({ resolved }) => !resolved).map(({ to }) => `${from} → ${to}`),
    );
    expect(lost).toEqual([]);
    const edges = [...graph.values()].flat();
    expect(edges.some(({ to, typeOnly }) => to === 'dexie' && !typeOnly)).toBe(true);
    expect(edges.some(({ typeOnly }) => typeOnly)).toBe(true);
  });

  test('follows import.meta.glob', () => {
    expect(graph.get('lib/records/registry.ts')?.map(({ to }) => to)).toContain('lib/records/note.record.ts');
  });
});

describe('who may import whom', () => {
  test('every file stands in a room that has a law', () => {
    const lawless = [...graph.keys()].filter(
      (file) => /\.tsx?$/.test(file) && !laws.some(({ from }) => from.test(file)),
    );
    expect(lawless, 'give the new room a row in laws.ts, and docs/architecture.md a line').toEqual([]);
  });

  test.each(laws)('$room', ({ room }) => {
    const offences = [...graph].flatMap(([file, edges]) => {
      const law = laws.find(({ from }) => from.test(file));
      if (law?.room !== room) return [];
      const wrong = edges.filter(({ to, typeOnly }) => {
        const allowed = typeOnly ? [...law.may, ...(law.types ?? [])] : law.may;
        return !allowed.some((pattern) => matches(pattern, file, to));
      });
      return wrong.map(({ to, typeOnly }) => `${file} → ${to}${typeOnly ? ' (type)' : ''}`);
    });
    expect(offences).toEqual([]);
  });

  test('a row that fits no file is a law about nothing', () => {
    const idle = laws.filter((law) => {
      const own = [...graph.keys()].filter((file) => laws.find(({ from }) => from.test(file)) === law);
      return own.length === 0;
    });
    expect(idle.map(({ room }) => room)).toEqual([]);
  });
});

describe('lanes, by any import path', () => {
  const pageLane = ['entrypoints/overlay.ts', 'entrypoints/overlay-tools.ts', 'entrypoints/paste.ts'];
  const heavy = /^(dexie|react|zod|i18next|webextension-polyfill|wxt\/browser)($|[/-])/;

  test.each(pageLane)('%s reaches nothing heavy', (entry) => {
    expect(graph.has(entry)).toBe(true);
    expect(wayTo(graph, entry, (to) => heavy.test(to))?.join(' → ')).toBeUndefined();
  });

  test.each(pageLane)('%s reaches no package but WXT’s wrapper', (entry) => {
    const inProject = /^(entrypoints|components|lib)\//;
    const stranger = (to: string) => !inProject.test(to) && to !== 'wxt/utils/define-unlisted-script';
    expect(wayTo(graph, entry, stranger)?.join(' → ')).toBeUndefined();
  });

  test('the teaching script, loaded on demand, reaches one package more', () => {
    const entry = 'entrypoints/teach.ts';
    const known = /^(entrypoints|components|lib)\/|^wxt\/utils\/define-unlisted-script$|^@medv\/finder$/;
    expect(wayTo(graph, entry, (to) => to === '@medv/finder')).toBeDefined();
    expect(wayTo(graph, entry, (to) => !known.test(to))?.join(' → ')).toBeUndefined();
    expect(wayTo(graph, entry, (to) => to.startsWith('lib/sites/profiles/'))?.join(' → ')).toBeUndefined();
  });

  test('the page lane carries no site by name, they come with the mount answer', () => {
    for (const entry of pageLane) {
      expect(wayTo(graph, entry, (to) => to.startsWith('lib/sites/profiles/'))?.join(' → ')).toBeUndefined();
    }
  });

  test('screens and worker do reach the database, so this search can find something', () => {
    for (const entry of ['entrypoints/background.ts', 'entrypoints/panel/main.tsx']) {
      expect(wayTo(graph, entry, (to) => to === 'dexie')).toBeDefined();
    }
  });

  test('the worker reaches no React', () => {
    expect(wayTo(graph, 'entrypoints/background.ts', (to) => /^react/.test(to))?.join(' → ')).toBeUndefined();
  });
});

describe('cycles', () => {
  test('no run-time import leads back to its file', () => {
    const cycles = [...graph.keys()].flatMap((file) => {
      const way = wayTo(graph, file, (to) =>
        (graph.get(to) ?? []).some((edge) => !edge.typeOnly && edge.to === file),
      );
      return way ? [[...way, file].join(' → ')] : [];
    });
    expect(cycles).toEqual([]);
  });
});
