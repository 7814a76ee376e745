import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface ForeignDesk {
  port: number;
  close(): Promise<void>;
}

/** The desks by their source here, and what their tabs are called. */
const desks = {
  'page.tsx': '南风客服台',
  'shadow.ts': '(3) 北辰客服工作台',
  'virtual.tsx': '云栖接待中心',
  'rich.tsx': '青禾客服 - 会话',
};

const pageOf = (
  title: string,
) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/page.css"><body><script src="/page.js"></script></body></html>`;

/** The desk inside a frame of its own origin, beside a frame of another. */
const framed = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>壳页面</title>
<body style="margin:0"><iframe name="desk" src="/" style="width:1000px;height:96vh;border:0"></iframe>
<iframe id="stranger" src="data:text/html,<p>别的网站" style="width:200px;height:200px"></iframe></body></html>`;

/** Serves one foreign chat desk on this machine, on any free port. */
export async function startForeignDesk(desk: keyof typeof desks = 'page.tsx'): Promise<ForeignDesk> {
  const page = pageOf(desks[desk]);
  const { outputFiles } = await build({
    entryPoints: { page: join(import.meta.dirname, desk) },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    minify: true,
    loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
    },
  });
  const bodies = new Map(outputFiles.map((file) => [file.path, file.text]));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://desk').pathname;
    const body = path === '/' ? page : path === '/framed' ? framed : bodies.get(path);
    const type = /^\/(framed)?$/.test(path)
      ? 'text/html'
      : path.endsWith('.css')
        ? 'text/css'
        : 'text/javascript';
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
