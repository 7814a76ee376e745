import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, normalize } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

export const roots = ['entrypoints', 'components', 'lib'];

/** One import as the code writes it. */
export interface Edge {
  /** Project path, or the package's name such as `dexie`, or `wxt/browser`. */
  to: string;
  /** Gone after compilation. */
  typeOnly: boolean;
  resolved: boolean;
}

/** Every source file of the product, by project path with forward slashes. */
export function sourceFiles(): string[] {
  return roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => `${root}/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name)),
  );
}

const globs = /import\.meta\.glob(?:<[\s\S]*?>)?\(\s*'([^']+)'/g;

/** `import.meta.glob` is an import that no dependency tool knows: Vite writes it out at build time. */
function globbed(file: string, files: string[]): Edge[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(globs)].flatMap(([, pattern = '']) => {
    const wanted = normalize(join(dirname(file), pattern)).replaceAll('\\', '/');
    const found = files.filter((candidate) => matchesGlob(candidate, wanted));
    if (found.length === 0) throw new Error(`${file}: nothing matches ${pattern}`);
    return found.map((to) => ({ to, typeOnly: false, resolved: true }));
  });
}

/**
 * dependency-cruiser 17.4 takes `import Dexie, { type Table } from 'dexie'` for a type import, because every name in
 * its braces is a type: the default import would slip through every law.
 */
function bringsDefault(text: string, module: string): boolean {
  const name = module.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`import\\s+(?!type\\s)[\\w$]+\\s*,\\s*\\{[^}]*\\}\\s*from\\s*'${name}'`).test(text);
}

/** `node_modules/dexie/dist/x.mjs` asked for as `dexie` → `dexie`; project files stay paths. */
function target(resolved: string, written: string): string {
  return resolved.includes('node_modules/') ? written : resolved;
}

/** Imports of every module, by project path. Looks at the sources themselves, so that type imports are seen too. */
export async function moduleGraph(): Promise<Map<string, Edge[]>> {
  const { output } = await cruise(
    roots,
    {
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: 'specify',
      tsConfig: { fileName: 'tsconfig.json' },
      enhancedResolveOptions: {
        extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
        exportsFields: ['exports'],
        conditionNames: ['import', 'default'],
      },
    },
    {},
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  const { modules } = output as ICruiseResult;
  const files = sourceFiles();
  const own = modules.filter(({ source }) => roots.some((root) => source.startsWith(`${root}/`)));
  return new Map(
    own.map(({ source, dependencies }) => {
      const text = readFileSync(source, 'utf8');
      const edges = dependencies.map((dependency) => ({
        to: target(dependency.resolved, dependency.module),
        typeOnly: dependency.dependencyTypes.includes('type-only') && !bringsDefault(text, dependency.module),
        resolved: !dependency.couldNotResolve,
      }));
      return [source, /\.tsx?$/.test(source) ? [...edges, ...globbed(source, files)] : edges];
    }),
  );
}

/** The shortest chain of run-time imports from `start` to something that `wanted` picks; undefined when none leads there. */
export function wayTo(
  graph: Map<string, Edge[]>,
  start: string,
  wanted: (to: string) => boolean,
): string[] | undefined {
  const from = new Map<string, string | undefined>([[start, undefined]]);
  const queue = [start];
  for (const here of queue) {
    for (const { to, typeOnly } of graph.get(here) ?? []) {
      if (typeOnly || from.has(to)) continue;
      from.set(to, here);
      if (wanted(to)) return chain(from, to);
      queue.push(to);
    }
  }
  return undefined;
}

function chain(from: Map<string, string | undefined>, end: string): string[] {
  const way = [end];
  for (let at = from.get(end); at !== undefined; at = from.get(at)) way.unshift(at);
  return way;
}
