import { join } from 'node:path';
import { build } from 'esbuild';
import { type Served, serve } from '../browser/serve';
import { kinds } from './kinds';

const page = (kind: string) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${kind}</title>
<link rel="stylesheet" href="/${kind}.css"><link rel="icon" href="data:,"><body><script src="/${kind}.js"></script></body></html>`;

/** Draft.js calls what React 19 took away. */
const react18 = { react: 'react18', 'react-dom': 'react-dom18' };

async function bundle(names: string[], alias: Record<string, string>): Promise<[string, string][]> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(import.meta.dirname, 'kinds', name)),
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    alias,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'error',
  });
  return outputFiles.map((file) => [file.path, file.text]);
}

/** Serves a chat page for every editor: `/editors/slate`, and `?in=frame` or `?in=shadow`. */
export async function startEditorPages(): Promise<Served> {
  const names = kinds.map(({ name }) => name);
  const vue = { vue: 'vue/dist/vue.esm-bundler.js' };
  const files = await Promise.all([
    bundle(['draft'], react18),
    bundle(
      names.filter((name) => name !== 'draft'),
      vue,
    ),
  ]);
  const bodies = new Map(files.flat());
  return serve((path) => {
    const kind = names.find((name) => path === `/editors/${name}`);
    return kind ? page(kind) : bodies.get(path);
  });
}
