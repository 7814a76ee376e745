import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface RunningDesk {
  /** Without a slash at the end, as in `http://127.0.0.1:4100`; the desk is at `${url}/desk`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const here = dirname(fileURLToPath(import.meta.url));
const strictPolicy = "default-src 'self'; frame-src 'none'; object-src 'none'";
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#3478f6"/></svg>';
const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>客服工作台</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/desk.css">
<script src="/desk.js" defer></script>
</head>
<body></body>
</html>
`;

/** The page's code as one script, kept for the life of the process; several desks in one test run share it. */
let bundled: Promise<string> | undefined;

function bundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [join(here, 'page/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}

/** Later files win over earlier ones. */
const sheets = ['frame', 'list', 'thread', 'box', 'side', 'variants'];

async function stylesheet(): Promise<string> {
  const texts = sheets.map((name) => readFile(join(here, 'style', `${name}.css`), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

/**
 * Serves the practice desk on this machine only; port 0 (the default) takes any free one. Rejects when the page
 * does not compile or the port is taken.
 */
export async function startDesk(options: { port?: number; host?: string } = {}): Promise<RunningDesk> {
  const { port = 0, host = '127.0.0.1' } = options;
  const [script, style] = await Promise.all([bundle(), stylesheet()]);
  const server = createServer((request, response) => answer(request, response, script, style));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const taken = (server.address() as AddressInfo).port;
  return {
    url: `http://${host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, script: string, style: string): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk');
  const reply = (status: number, type: string, body: string, more: Record<string, string> = {}) => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      ...more,
    });
    response.end(body);
  };
  if (pathname === '/desk.js') reply(200, 'text/javascript', script);
  else if (pathname === '/icon.svg') reply(200, 'image/svg+xml', icon);
  else if (pathname === '/desk.css') reply(200, 'text/css', style);
  else if (pathname === '/desk' || /^\/desk\/c\/[^/]+$/.test(pathname)) {
    const strict = searchParams.get('csp') === 'strict';
    reply(200, 'text/html', page, strict ? { 'content-security-policy': strictPolicy } : {});
  } else if (pathname === '/') reply(302, 'text/plain', '', { location: '/desk?rate=8&order=1' });
  else reply(404, 'text/plain', '没有这一页');
}
