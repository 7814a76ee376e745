import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface ForeignDesk {
  port: number;
  close(): Promise<void>;
}

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>南风客服台</title>
<link rel="stylesheet" href="/page.css"><body><script src="/page.js"></script></body></html>`;

/** Serves the foreign chat desk on this machine, on any free port. */
export async function startForeignDesk(): Promise<ForeignDesk> {
  const { outputFiles } = await build({
    entryPoints: { page: join(import.meta.dirname, 'page.tsx') },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const bodies = new Map(outputFiles.map((file) => [file.path, file.text]));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://desk').pathname;
    const body = path === '/' ? page : bodies.get(path);
    const type = path === '/' ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
